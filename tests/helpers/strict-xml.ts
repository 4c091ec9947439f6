// Well-formedness of XML, as strict parsers see it.
import { spawnSync } from 'node:child_process';
import { SaxesParser } from 'saxes';

/** An element with its attributes, its text and its children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface Growing {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
}

/** The root of a document. @throws Error where the document is not well-formed */
export function parseXml(xml: string): XmlNode {
  const document: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Growing = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('cdata', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return document.children[0]!;
}

/** The children of a name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the only child of a name. @throws Error where there is none, or another */
export function textOf(node: XmlNode, name: string): string {
  const [child, other] = childrenOf(node, name);
  if (child === undefined || other !== undefined) throw new Error(`<${node.name}> has not one <${name}>`);
  return child.text;
}

/** What xmllint says of a document; empty where it is content, or where the machine has no xmllint. */
export function xmllintComplaints(xml: string): string {
  const { error, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' });
  return error === undefined ? stderr : '';
}
