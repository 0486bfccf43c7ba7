// Words that everybody uses about anything. In a few dozen texts some of them are rare by chance; the language knows better.

/** What the dictionaries of the index leave in: how people begin, ask and link what they want to say. */
export const filler = {
  nl: `mag mogen mocht moet moeten moest wil willen wilde wilden wou graag zou zouden kan kunnen kon
    gaan gaat ging geven geeft gaf gegeven krijgen krijgt kreeg maken maakt maakte laten laat liet komen komt kwam
    zeggen zegt zei zien ziet zag weten weet wist denken denkt dacht vinden vindt vond vragen vraagt vroeg staan staat stond
    hebben hebt had houden houdt hield nemen neemt nam zetten zet doen doet blijven blijft bleef lijken lijkt
    helpen helpt hielp gebruiken gebruikt beginnen begint begon brengen brengt bracht
    wij we jij jullie onze ons hen hij zij elkaar iemand niemand iedereen mensen ander andere anders
    dag week maand jaar keer tijd soort manier ding dingen plaats geval half paar
    goed beter nieuw nieuwe groot klein lang kort kortere eigen zelfde hele heel samen alleen steeds vaak soms nooit misschien
    gewoon eigenlijk ook nog wel niet geen meer minder te veel weinig elk elke ieder ander waar wanneer hoe waarom welk welke
    een twee drie vier eerste tweede eerst daarna straks nu vandaag binnen buiten tussen tijdens zonder via per vanaf
    extra mogelijk nodig verschillend verschillende bijvoorbeeld regel regels verboden toegestaan
    betalen betaalt betaalde kost kosten mee
    werk werken werkt organisatie organisaties instelling instellingen werkgever werkgevers medewerker medewerkers
    collega collega's school scholen
    ten tot omdat zodat terwijl hierdoor daardoor`,
  en: `may might must should could would want wants like get gets give gives make makes let lets take takes come go going
    say says see know think find ask asks use uses need needs help helps work works people person someone everybody anybody
    day week month year time part kind way thing things place case good better new big small long short own same whole
    together alone always often sometimes never maybe other another one two three four first second now today within
    between during without per from extra possible different example rule rules allowed forbidden us our we they`,
} as const
