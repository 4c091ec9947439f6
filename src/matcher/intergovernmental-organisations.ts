// Intergovernmental organisations and groups of states that news text names: proposed as organisations even where the
// archive has not used them yet. Data, and no rule.

/** An organisation and what news text calls it. */
export interface IntergovernmentalOrganisation {
  readonly name: string;
  /** Short forms that mean it wherever they stand. */
  readonly abbreviations?: readonly string[];
  /** Short forms that mean other things too: they count only where the text has the name as well. */
  readonly shortForms?: readonly string[];
  readonly otherNames?: readonly string[];
}

export const intergovernmentalOrganisations: readonly IntergovernmentalOrganisation[] = [
  // the United Nations and its system
  { name: 'United Nations', abbreviations: ['UN', 'U.N.'], otherNames: ['United Nations Organisation'] },
  {
    name: 'United Nations General Assembly',
    abbreviations: ['UNGA'],
    otherNames: ['UN General Assembly', 'General Assembly of the United Nations'],
  },
  {
    name: 'United Nations Security Council',
    abbreviations: ['UNSC'],
    otherNames: ['UN Security Council', 'Security Council of the United Nations', 'Security Council'],
  },
  {
    name: 'United Nations Human Rights Council',
    abbreviations: ['UNHRC'],
    otherNames: ['UN Human Rights Council', 'Human Rights Council'],
  },
  { name: 'United Nations Economic and Social Council', abbreviations: ['ECOSOC'] },
  { name: 'International Court of Justice', abbreviations: ['ICJ'], otherNames: ['World Court'] },
  { name: 'International Criminal Court', abbreviations: ['ICC'] },
  {
    name: 'World Health Organization',
    abbreviations: ['WHO'],
  },
  { name: 'International Labour Organization', shortForms: ['ILO'] },
  {
    name: 'Food and Agriculture Organization',
    abbreviations: ['FAO'],
    otherNames: ['UN Food and Agriculture Organization'],
  },
  { name: 'World Food Programme', abbreviations: ['WFP'], otherNames: ['UN World Food Programme'] },
  {
    name: 'United Nations Educational, Scientific and Cultural Organization',
    abbreviations: ['UNESCO', 'Unesco'],
  },
  {
    name: 'United Nations Children’s Fund',
    abbreviations: ['UNICEF', 'Unicef'],
    otherNames: ['UN Children’s Fund', 'UN children’s agency'],
  },
  {
    name: 'Office of the United Nations High Commissioner for Refugees',
    abbreviations: ['UNHCR'],
    otherNames: ['United Nations High Commissioner for Refugees', 'UN Refugee Agency', 'UN refugee agency'],
  },
  {
    name: 'Office of the United Nations High Commissioner for Human Rights',
    abbreviations: ['OHCHR'],
    otherNames: ['UN Human Rights Office', 'UN human rights office'],
  },
  {
    name: 'United Nations Office for the Coordination of Humanitarian Affairs',
    abbreviations: ['OCHA', 'UNOCHA'],
    otherNames: ['UN Office for the Coordination of Humanitarian Affairs'],
  },
  {
    name: 'United Nations Development Programme',
    abbreviations: ['UNDP'],
    otherNames: ['UN Development Programme'],
  },
  {
    name: 'United Nations Environment Programme',
    abbreviations: ['UNEP'],
    otherNames: ['UN Environment Programme'],
  },
  {
    name: 'United Nations Office on Drugs and Crime',
    abbreviations: ['UNODC'],
    otherNames: ['UN Office on Drugs and Crime'],
  },
  {
    name: 'United Nations Relief and Works Agency for Palestine Refugees in the Near East',
    abbreviations: ['UNRWA'],
    otherNames: ['United Nations Relief and Works Agency', 'UN Relief and Works Agency'],
  },
  { name: 'United Nations Population Fund', abbreviations: ['UNFPA'], otherNames: ['UN Population Fund'] },
  {
    name: 'United Nations Conference on Trade and Development',
    abbreviations: ['UNCTAD'],
    otherNames: ['UN Conference on Trade and Development', 'UN Trade and Development'],
  },
  {
    name: 'United Nations Framework Convention on Climate Change',
    abbreviations: ['UNFCCC'],
    otherNames: ['UN Framework Convention on Climate Change'],
  },
  {
    name: 'Conference of the Parties to the UNFCCC',
    abbreviations: ['COP26', 'COP27', 'COP28', 'COP29', 'COP30', 'COP31'],
    otherNames: [
      'UN Climate Change Conference',
      'United Nations Climate Change Conference',
      'UN climate conference',
    ],
  },
  { name: 'United Nations Industrial Development Organization', abbreviations: ['UNIDO'] },
  { name: 'Joint United Nations Programme on HIV/AIDS', abbreviations: ['UNAIDS'] },
  { name: 'Intergovernmental Panel on Climate Change', abbreviations: ['IPCC'] },
  { name: 'International Atomic Energy Agency', abbreviations: ['IAEA'] },
  { name: 'International Civil Aviation Organization', abbreviations: ['ICAO'] },
  { name: 'International Maritime Organization', shortForms: ['IMO'] },
  { name: 'International Organization for Migration', abbreviations: ['IOM'] },
  { name: 'International Telecommunication Union', shortForms: ['ITU'] },
  { name: 'International Fund for Agricultural Development', abbreviations: ['IFAD'] },
  { name: 'Universal Postal Union', shortForms: ['UPU'] },
  { name: 'World Intellectual Property Organization', abbreviations: ['WIPO'] },
  { name: 'World Meteorological Organization', abbreviations: ['WMO'] },
  { name: 'World Tourism Organization', abbreviations: ['UNWTO'], otherNames: ['UN Tourism'] },
  // money and trade
  { name: 'International Monetary Fund', abbreviations: ['IMF'] },
  {
    name: 'World Bank',
    otherNames: ['World Bank Group', 'International Bank for Reconstruction and Development'],
  },
  { name: 'World Trade Organization', abbreviations: ['WTO'] },
  {
    name: 'Organisation for Economic Co-operation and Development',
    abbreviations: ['OECD'],
    otherNames: ['Organisation for Economic Cooperation and Development'],
  },
  { name: 'Bank for International Settlements', shortForms: ['BIS'] },
  { name: 'Asian Development Bank', shortForms: ['ADB'] },
  {
    name: 'African Development Bank',
    abbreviations: ['AfDB'],
    otherNames: ['African Development Bank Group'],
  },
  { name: 'Inter-American Development Bank', shortForms: ['IDB'] },
  { name: 'Islamic Development Bank', shortForms: ['IsDB'] },
  { name: 'Asian Infrastructure Investment Bank', abbreviations: ['AIIB'] },
  { name: 'New Development Bank', shortForms: ['NDB'], otherNames: ['BRICS bank'] },
  { name: 'European Bank for Reconstruction and Development', abbreviations: ['EBRD'] },
  { name: 'European Investment Bank', shortForms: ['EIB'] },
  // energy, arms and police
  {
    name: 'Organization of the Petroleum Exporting Countries',
    abbreviations: ['OPEC', 'Opec'],
    otherNames: ['Organization of Petroleum Exporting Countries'],
  },
  { name: 'OPEC and partner producers', abbreviations: ['OPEC+', 'Opec+'], otherNames: ['OPEC Plus'] },
  { name: 'International Energy Agency', shortForms: ['IEA'] },
  { name: 'International Renewable Energy Agency', abbreviations: ['IRENA'] },
  { name: 'Gas Exporting Countries Forum', shortForms: ['GECF'] },
  { name: 'Organisation for the Prohibition of Chemical Weapons', abbreviations: ['OPCW'] },
  {
    name: 'Comprehensive Nuclear-Test-Ban Treaty Organization',
    abbreviations: ['CTBTO'],
  },
  {
    name: 'International Criminal Police Organization',
    abbreviations: ['INTERPOL', 'Interpol'],
  },
  { name: 'Permanent Court of Arbitration' },
  { name: 'International Tribunal for the Law of the Sea', abbreviations: ['ITLOS'] },
  // groups of states
  { name: 'Group of Seven', abbreviations: ['G7', 'G-7'], otherNames: ['Group of 7'] },
  { name: 'Group of Twenty', abbreviations: ['G20', 'G-20'], otherNames: ['Group of 20'] },
  { name: 'Group of 77', abbreviations: ['G77', 'G-77'] },
  { name: 'BRICS', abbreviations: ['Brics'], otherNames: ['BRICS group'] },
  { name: 'Non-Aligned Movement' },
  { name: 'Commonwealth of Nations' },
  {
    name: 'Organisation of Islamic Cooperation',
    abbreviations: ['OIC'],
  },
  {
    name: 'Organisation internationale de la Francophonie',
    otherNames: ['International Organisation of La Francophonie'],
    shortForms: ['OIF'],
  },
  { name: 'Community of Portuguese Language Countries', abbreviations: ['CPLP'] },
  // Europe
  { name: 'European Union', abbreviations: ['EU', 'E.U.'] },
  { name: 'European Commission', otherNames: ['EU Commission'] },
  { name: 'European Council' },
  {
    name: 'Council of the European Union',
    otherNames: ['EU Council', 'Council of the EU'],
  },
  { name: 'European Parliament', otherNames: ['EU Parliament'] },
  { name: 'European Central Bank', shortForms: ['ECB'] },
  {
    name: 'Court of Justice of the European Union',
    shortForms: ['CJEU'],
    otherNames: ['European Court of Justice'],
  },
  { name: 'Europol' },
  {
    name: 'European Border and Coast Guard Agency',
    abbreviations: ['Frontex', 'FRONTEX'],
  },
  {
    name: 'North Atlantic Treaty Organization',
    abbreviations: ['NATO', 'Nato'],
    otherNames: ['Atlantic alliance'],
  },
  {
    name: 'Organization for Security and Co-operation in Europe',
    abbreviations: ['OSCE'],
    otherNames: ['Organization for Security and Cooperation in Europe'],
  },
  { name: 'Council of Europe' },
  { name: 'European Court of Human Rights', abbreviations: ['ECHR'] },
  { name: 'European Free Trade Association', abbreviations: ['EFTA'] },
  { name: 'European Space Agency', shortForms: ['ESA'] },
  { name: 'Nordic Council' },
  { name: 'Visegrad Group', shortForms: ['V4'], otherNames: ['Visegrad Four'] },
  { name: 'European Political Community' },
  // Eurasia and Asia
  { name: 'Commonwealth of Independent States', abbreviations: ['CIS'] },
  { name: 'Collective Security Treaty Organization', abbreviations: ['CSTO'] },
  { name: 'Eurasian Economic Union', abbreviations: ['EAEU', 'EEU'] },
  { name: 'Shanghai Cooperation Organisation', abbreviations: ['SCO'] },
  { name: 'Organization of Turkic States', shortForms: ['OTS'], otherNames: ['Turkic Council'] },
  { name: 'Organization of the Black Sea Economic Cooperation', shortForms: ['BSEC'] },
  { name: 'Association of Southeast Asian Nations', abbreviations: ['ASEAN', 'Asean'] },
  { name: 'South Asian Association for Regional Cooperation', abbreviations: ['SAARC'] },
  { name: 'Asia-Pacific Economic Cooperation', abbreviations: ['APEC'] },
  { name: 'Conference on Interaction and Confidence-Building Measures in Asia', abbreviations: ['CICA'] },
  // the Arab world and Africa
  {
    name: 'Gulf Cooperation Council',
    abbreviations: ['GCC'],
    otherNames: ['Cooperation Council for the Arab States of the Gulf'],
  },
  { name: 'League of Arab States', otherNames: ['Arab League'] },
  { name: 'African Union', shortForms: ['AU'] },
  {
    name: 'Economic Community of West African States',
    abbreviations: ['ECOWAS', 'Ecowas', 'CEDEAO'],
  },
  { name: 'Economic Community of Central African States', abbreviations: ['ECCAS'] },
  {
    name: 'Central African Economic and Monetary Community',
    abbreviations: ['CEMAC'],
  },
  {
    name: 'West African Economic and Monetary Union',
    abbreviations: ['UEMOA', 'WAEMU'],
  },
  { name: 'Southern African Development Community', abbreviations: ['SADC'] },
  { name: 'East African Community', shortForms: ['EAC'] },
  { name: 'Intergovernmental Authority on Development', abbreviations: ['IGAD'] },
  { name: 'Common Market for Eastern and Southern Africa', abbreviations: ['COMESA'] },
  { name: 'Arab Maghreb Union' },
  // the Americas and the Pacific
  { name: 'Organization of American States', shortForms: ['OAS'] },
  { name: 'Caribbean Community', abbreviations: ['CARICOM', 'Caricom'] },
  { name: 'Community of Latin American and Caribbean States', abbreviations: ['CELAC'] },
  { name: 'Mercosur', abbreviations: ['MERCOSUR'], otherNames: ['Southern Common Market'] },
  { name: 'Union of South American Nations', abbreviations: ['UNASUR'] },
  { name: 'Andean Community' },
  { name: 'Central American Integration System', shortForms: ['SICA'] },
  { name: 'Organisation of Eastern Caribbean States', abbreviations: ['OECS'] },
  { name: 'Pacific Islands Forum', shortForms: ['PIF'] },
  { name: 'Melanesian Spearhead Group' },
  { name: 'Pacific Community' },
];
