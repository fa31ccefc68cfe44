import type { Category } from '../../src/api/categories'

/** The categories of the preset `complete`, as the desk answers them. */
export const categories: Category[] = [
  {
    "code": "SITE_DOWN",
    "label": {
      "en": "Site down",
      "nl": "Site plat"
    },
    "guidance": {
      "en": "Nobody can use the site, no customer can order, or your own team cannot get at its orders. We start at once, any day, at any hour. Tell us since when, and what you see.",
      "nl": "Niemand kan de site gebruiken, geen klant kan bestellen, of je eigen team kan niet bij de orders. We beginnen meteen, elke dag, op elk uur. Vertel sinds wanneer, en wat je ziet."
    },
    "department": "SUPPORT",
    "proposedPriority": "P1",
    "chargeable": false,
    "siteDown": true
  },
  {
    "code": "BUSINESS_CRITICAL",
    "label": {
      "en": "Business critical",
      "nl": "Bedrijfskritisch"
    },
    "guidance": {
      "en": "Something your business stands on does not work, typically so that orders cannot be placed or sent out. Give us an order number or the page where it goes wrong.",
      "nl": "Iets waar je bedrijf op draait werkt niet, meestal zo dat bestellingen niet geplaatst of verstuurd kunnen worden. Geef een ordernummer of de pagina waar het misgaat."
    },
    "department": "SUPPORT",
    "proposedPriority": "P1",
    "chargeable": false,
    "siteDown": false
  },
  {
    "code": "KEY_FUNCTION",
    "label": {
      "en": "Key site function not working",
      "nl": "Belangrijke functie werkt niet"
    },
    "guidance": {
      "en": "The site is up, but a main part of it fails, such as checkout, search or signing in. We take it before all your other tickets, and keep you posted if our developers have to look deeper.",
      "nl": "De site draait, maar een hoofdonderdeel hapert, zoals afrekenen, zoeken of inloggen. We pakken het op vóór al je andere tickets, en houden je op de hoogte als onze ontwikkelaars dieper moeten kijken."
    },
    "department": "SUPPORT",
    "proposedPriority": "P2",
    "chargeable": false,
    "siteDown": false
  },
  {
    "code": "INCIDENT",
    "label": {
      "en": "Incident",
      "nl": "Incident"
    },
    "guidance": {
      "en": "Something that worked before does not work now. Tell us what you did, what you expected, and what happened instead; we soon tell you its priority.",
      "nl": "Iets wat eerst werkte, werkt nu niet. Vertel wat je deed, wat je verwachtte en wat er gebeurde; we laten je snel weten welke prioriteit het krijgt."
    },
    "department": "SUPPORT",
    "proposedPriority": null,
    "chargeable": false,
    "siteDown": false
  },
  {
    "code": "BUG_REPORT",
    "label": {
      "en": "Bug report",
      "nl": "Foutmelding"
    },
    "guidance": {
      "en": "The system does something it should not. The address of the page, a screenshot of the whole screen and the steps that lead there help us most.",
      "nl": "Het systeem doet iets wat het niet hoort te doen. Het adres van de pagina, een schermafdruk van het hele scherm en de stappen ernaartoe helpen ons het meest."
    },
    "department": "SUPPORT",
    "proposedPriority": "P3",
    "chargeable": false,
    "siteDown": false
  },
  {
    "code": "QUESTION",
    "label": {
      "en": "Question",
      "nl": "Vraag"
    },
    "guidance": {
      "en": "You would like to know how something works. One question per ticket, so that you find the answer again next year.",
      "nl": "Je wilt weten hoe iets werkt. Eén vraag per ticket, dan vind je het antwoord volgend jaar zo terug."
    },
    "department": "SUPPORT",
    "proposedPriority": "P4",
    "chargeable": false,
    "siteDown": false
  },
  {
    "code": "TRAINING",
    "label": {
      "en": "Training",
      "nl": "Training"
    },
    "guidance": {
      "en": "You want to learn to do something on your site yourself. Within three working days you get written steps, a screen recording, or both.",
      "nl": "Je wilt leren om iets op je site zelf te doen. Binnen drie werkdagen krijg je een stappenplan, een schermopname, of allebei."
    },
    "department": "SUPPORT",
    "proposedPriority": "P4",
    "chargeable": true,
    "siteDown": false
  },
  {
    "code": "CONTENT_UPDATE",
    "label": {
      "en": "Content update",
      "nl": "Contentwijziging"
    },
    "guidance": {
      "en": "New texts, pictures or products for your site. Attach them ready to use; we answer with a date and finish within five working days.",
      "nl": "Nieuwe teksten, afbeeldingen of producten voor je site. Voeg ze kant-en-klaar toe; we antwoorden met een datum en zijn binnen vijf werkdagen klaar."
    },
    "department": "CONTENT",
    "proposedPriority": "P4",
    "chargeable": true,
    "siteDown": false
  },
  {
    "code": "CHANGE_REQUEST",
    "label": {
      "en": "Change request",
      "nl": "Wijzigingsverzoek"
    },
    "guidance": {
      "en": "You want something to work or look different. Such work usually counts towards your maintenance; compare its size with what is left of this month. One change per ticket.",
      "nl": "Je wilt dat iets anders werkt of eruitziet. Dit werk telt meestal mee voor je onderhoud; vergelijk de omvang met wat er deze maand over is. Eén wijziging per ticket."
    },
    "department": "WORK_REQUEST",
    "proposedPriority": "P4",
    "chargeable": true,
    "siteDown": false
  },
  {
    "code": "IMPORTANT",
    "label": {
      "en": "Important change",
      "nl": "Belangrijke wijziging"
    },
    "guidance": {
      "en": "A change request that cannot wait its turn. Tell us by when you need it and why; it counts towards your maintenance like any other change.",
      "nl": "Een wijzigingsverzoek dat niet op zijn beurt kan wachten. Vertel wanneer je het nodig hebt en waarom; het telt mee voor je onderhoud zoals elke wijziging."
    },
    "department": "WORK_REQUEST",
    "proposedPriority": "P3",
    "chargeable": true,
    "siteDown": false
  },
  {
    "code": "NEW_FEATURE",
    "label": {
      "en": "New feature",
      "nl": "Nieuwe functie"
    },
    "guidance": {
      "en": "Something your site cannot do yet. Our developers send you a price and a time estimate, usually within three working days, and start once your approver agrees.",
      "nl": "Iets wat je site nog niet kan. Onze ontwikkelaars sturen een prijs en een tijdsinschatting, meestal binnen drie werkdagen, en beginnen zodra jouw goedkeurder akkoord is."
    },
    "department": "DEVELOPMENT",
    "proposedPriority": "P4",
    "quote": true,
    "chargeable": true,
    "siteDown": false
  },
  {
    "code": "OTHER",
    "label": {
      "en": "Something else",
      "nl": "Iets anders"
    },
    "guidance": {
      "en": "Nothing above fits. Write it in your own words; we bring it to the right people, and you need not open it again.",
      "nl": "Niets hierboven past. Schrijf het in je eigen woorden; wij brengen het bij de juiste mensen, je hoeft het niet opnieuw te melden."
    },
    "department": "SUPPORT",
    "proposedPriority": null,
    "chargeable": true,
    "siteDown": false
  }
]
