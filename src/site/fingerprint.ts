// Fingerprints of outputs: equal fingerprints mean equal bytes.
import { hash } from 'node:crypto';
import { inputsOf, type Output } from '../pages/output.ts';
import type { SiteView } from '../pages/site-view.ts';
import type { SiteSettings } from '../content/schema-site.ts';
import { programFingerprint } from './program-fingerprint.ts';
import { templateFingerprints } from './template-fingerprints.ts';

/** What all outputs depend on besides their own inputs. */
export interface SharedInputs {
  readonly settings: SiteSettings;
  readonly siteView: SiteView;
  readonly offline: boolean;
  readonly templates: string;
}

/** What fingerprints one build. */
export interface Fingerprints {
  /** Of an output. */
  of(output: Output): string;
  /** Of all that outputs depend on besides their own inputs. */
  readonly shared: string;
}

/** Makes the fingerprints of one build. */
export function fingerprinter({ settings, siteView, offline, templates }: SharedInputs): Fingerprints {
  const shared = sha256(JSON.stringify([programFingerprint(), settings, siteView, offline]));
  // The search shows nothing of the site around it: all that its records hold is among their inputs.
  const alone = sha256(programFingerprint());
  const byTemplate = new Map(
    [...templateFingerprints(templates)].map(([kind, own]) => [kind, sha256(`${shared}\n${own}`)]),
  );
  return {
    of(output) {
      const base =
        output.writer === 'page' ? byTemplate.get(output.kind)! : output.writer === 'search' ? alone : shared;
      return sha256(`${base}\n${output.writer}\n${JSON.stringify(inputsOf(output))}`);
    },
    shared: sha256([shared, ...byTemplate.values()].join('\n')),
  };
}

function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}
