const work = (count: number): string => (count === 1 ? '1 werkdag' : `${count} werkdagen`)

export const nl = {
  site: 'Actie Leer Netwerk',
  subject: (count: number, late: number) =>
    [
      count === 1 ? 'Er wacht 1 taak op jou' : `Er wachten ${count} taken op jou`,
      ...(late > 0 ? [`${late} te laat`] : []),
    ].join(', '),
  intro: 'Dit wacht op jou. Wat erin staat, lees je op de website.',
  late: (days: number) => (days === 0 ? 'te laat' : `${work(days)} te laat`),
  near: (days: number) => (days === 0 ? 'vandaag nog' : `nog ${work(days)}`),
  more: (count: number) => `En nog ${count}.`,
  button: 'Naar Mijn werk',
  stop: 'Liever geen mail hierover? Zet dat uit bij je instellingen:',
  why: 'Je krijgt deze mail omdat je een taak hebt in het netwerk. Hij komt hooguit één keer per werkdag, en alleen als er iets bij kwam of een termijn bijna om is.',
}
