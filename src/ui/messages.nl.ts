// The Dutch words that the components say by themselves; all other text comes in through props.

export const nl = {
  frame: {
    skip: 'Naar de inhoud',
    mainMenu: 'Hoofdmenu',
    phoneMenu: 'Menu voor kleine schermen',
    menu: 'Menu',
    search: 'Zoeken',
    signIn: 'Inloggen',
    mine: 'Mijn',
    otherLanguage: 'English',
    crumbs: 'Je bent hier',
    home: 'Home',
  },
  demo: {
    region: 'Voorbeeldpersonen',
    lookAs: 'Kijk mee als',
    visitor: 'Bezoeker',
  },
  form: {
    summaryTitle: 'Vul dit nog in',
    mayStayEmpty: '(mag leeg blijven)',
    choose: 'Kies',
    upTo: (count: string) => `Hooguit ${count} tekens.`,
    problem: 'Let op:',
    step: (now: string, all: string) => `Vraag ${now} van ${all}`,
  },
  list: {
    narrow: 'Maak de lijst korter',
    sort: 'Volgorde',
    apply: 'Pas toe',
    pages: 'Verder in de lijst',
    previous: 'Vorige',
    next: 'Volgende',
    begin: 'Dit is het begin',
    end: 'Dit is het einde',
    feed: 'Volg deze lijst in een feedlezer',
  },
  evidence: {
    measured: 'gemeten',
    evaluated: 'onderzocht',
    estimated: 'geschat',
    experienced: 'ervaren',
    sourced: 'uit de bron',
  },
  outcome: {
    yes: 'Gelukt',
    part: 'Deels gelukt',
    not: 'Niet gelukt',
    early: 'Te vroeg',
  },
  verdict: {
    yes: 'Mag',
    if: 'Mag als',
    no: 'Mag niet',
    open: 'Wordt uitgezocht',
  },
  turn: {
    late: 'te laat:',
    done: 'klaar:',
  },
  trail: {
    now: 'nu:',
    next: 'komt nog:',
    no: 'niet gelukt:',
    here: 'je bent hier:',
  },
  see: {
    label: 'Wie mag dit lezen:',
    me: 'Alleen ik',
    team: 'Team',
    reporter: 'De melder',
  },
  code: {
    title: 'Jouw code',
  },
}
