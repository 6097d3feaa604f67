import Testing

/// Input that the program does not take, with what it says about it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let exitCode: Int32
  /// What, why and what to do, in this order.
  let english: [String]
  let italian: [String]

  init(
    _ arguments: String, exitCode: Int32, _ english: [String], _ italian: [String]
  ) {
    self.arguments = arguments.split(separator: " ").map(String.init)
    self.exitCode = exitCode
    self.english = english
    self.italian = italian
  }

  var testDescription: String { arguments.joined(separator: " ") }
}

// MARK: - Names

extension BadInput {
  static let names = [
    BadInput(
      "subscriptions --account nobody", exitCode: 2,
      ["there is no account “nobody”", "the store has acme, globex, nuova", "name one of these"],
      [
        "non c'è un account «nobody»", "l'archivio contiene acme, globex, nuova",
        "indica uno di questi",
      ]),
    BadInput(
      "subscriptions", exitCode: 2,
      [
        "no account was named", "the store has acme, globex, nuova",
        "use --account with one of these",
      ],
      [
        "non è indicato alcun account", "l'archivio contiene acme, globex, nuova",
        "usa --account con uno di questi",
      ]),
    BadInput(
      "invoices --account nuova --user nobody@acme.example", exitCode: 2,
      [
        "nobody@acme.example is not on this account", "its people are giulia@nuova.example",
        "use one of these addresses",
      ],
      [
        "nobody@acme.example non fa parte di questo account",
        "ne fanno parte giulia@nuova.example", "usa uno di questi indirizzi",
      ]),
    BadInput(
      "invoices show ACME-2026-000099 --account acme --now 2026-11-23", exitCode: 1,
      [
        "there is no invoice “ACME-2026-000099”", "the last one of acme is ACME-2026-000007",
        "use a number that invoices list tells",
      ],
      [
        "non c'è una fattura «ACME-2026-000099»", "l'ultima di acme è ACME-2026-000007",
        "usa un numero elencato da invoices list",
      ]),
    BadInput(
      "snapshot --screen invoices --account acme --theme plaid", exitCode: 2,
      [
        "unknown theme “plaid”", "no theme has this name, and it is no file that can be read",
        "use a name that themes list tells, or a Base16 or Base24 file",
      ],
      [
        "tema sconosciuto «plaid»", "nessun tema ha questo nome, e non è un file leggibile",
        "usa un nome elencato da themes list, o un file Base16 o Base24",
      ]),
  ]
}

// MARK: - Plans and seats

extension BadInput {
  static let plans = [
    BadInput(
      "quote add gotofail pro --seats 1 --monthly --account nuova", exitCode: 1,
      [
        "there is no product “gotofail”",
        "the products are gotomeeting, gotowebinar, gototraining, gotoassist, rescueassist",
        "choose one of these",
      ],
      [
        "il prodotto «gotofail» non esiste",
        "i prodotti sono gotomeeting, gotowebinar, gototraining, gotoassist, rescueassist",
        "scegline uno",
      ]),
    BadInput(
      "quote add gotowebinar gold --seats 1 --monthly --account nuova", exitCode: 1,
      [
        "GoToWebinar has no tier “gold”", "its tiers are starter, pro, plus", "choose one of these",
      ],
      [
        "il livello «gold» di GoToWebinar non esiste", "i suoi livelli sono starter, pro, plus",
        "scegline uno",
      ]),
    BadInput(
      "quote add gotowebinar --seats 1 --monthly --account nuova", exitCode: 2,
      [
        "no tier was named", "GoToWebinar has starter, pro, plus",
        "write one of these after gotowebinar",
      ],
      [
        "non è indicato alcun livello", "GoToWebinar ha starter, pro, plus",
        "scrivine uno dopo gotowebinar",
      ]),
    BadInput(
      "quote add gotowebinar pro --seats 0 --monthly --account nuova", exitCode: 1,
      [
        "0 organizers cannot be ordered", "GoToWebinar Pro takes 1 to 150 organizers",
        "enter a number from 1 to 150",
      ],
      [
        "non è possibile ordinare 0 organizzatori",
        "GoToWebinar Pro ammette da 1 a 150 organizzatori", "inserisci un numero da 1 a 150",
      ]),
    BadInput(
      "quote add gotowebinar pro --seats 100000 --monthly --account nuova", exitCode: 1,
      [
        "100,000 organizers cannot be ordered", "GoToWebinar Pro takes 1 to 150 organizers",
        "enter a number from 1 to 150",
      ],
      [
        "non è possibile ordinare 100.000 organizzatori",
        "GoToWebinar Pro ammette da 1 a 150 organizzatori", "inserisci un numero da 1 a 150",
      ]),
  ]
}

// MARK: - Forms

extension BadInput {
  static let forms =
    ["100", "0x30", "100x501", "axb"].map { size in
      BadInput(
        "snapshot --screen invoices --account acme --size \(size)", exitCode: 2,
        [
          "“\(size)” is not a size", "it is not two numbers from 1 to 500 with an x between",
          "write columns and rows, like --size 100x30",
        ],
        [
          "«\(size)» non è una dimensione", "non sono due numeri da 1 a 500 con una x in mezzo",
          "scrivi colonne e righe, come --size 100x30",
        ])
    }
    + ["2026-02-30", "23.11.2026", "tomorrow"].map { day in
      BadInput(
        "catalog --now \(day)", exitCode: 2,
        [
          "“\(day)” is not a day", "the calendar has no such day, or it is written in another way",
          "write the year, month and day, like --now 2026-11-23",
        ],
        [
          "«\(day)» non è un giorno",
          "il calendario non ha questo giorno, o è scritto in un altro modo",
          "scrivi anno, mese e giorno, come --now 2026-11-23",
        ])
    }
    + ["1999-12-31", "9999-12-31"].map { day in
      BadInput(
        "catalog --now \(day)", exitCode: 2,
        [
          "“\(day)” is too far away", "the program knows the years 2000 to 2099",
          "write a day of these years, like --now 2026-11-23",
        ],
        [
          "«\(day)» è troppo lontano", "il programma conosce gli anni dal 2000 al 2099",
          "scrivi un giorno di questi anni, come --now 2026-11-23",
        ])
    }
    + [
      BadInput(
        "snapshot --account acme", exitCode: 2,
        [
          "no screen was named", "a snapshot shows one",
          "use --screen with a name that --list tells",
        ],
        [
          "non è indicata alcuna schermata", "un'istantanea ne mostra una",
          "usa --screen con un nome elencato da --list",
        ]),
      BadInput(
        "open --color plaid", exitCode: 2,
        [
          "unknown colours “plaid”", "no kind of terminal is called that",
          "use --color auto, none, 16, 256 or direct",
        ],
        [
          "colori sconosciuti «plaid»", "nessun tipo di terminale si chiama così",
          "usa --color auto, none, 16, 256 o direct",
        ]),
      BadInput(
        "open", exitCode: 2,
        [
          "there is no terminal to draw in", "standard input or output is a file or a pipe",
          "use --accessible to be told the pages line by line, "
            + "or billing-center snapshot to see one",
        ],
        [
          "non c'è un terminale in cui disegnare",
          "l'input o l'output standard è un file o una pipe",
          "usa --accessible per leggere le pagine riga per riga, "
            + "o billing-center snapshot per vederne una",
        ]),
    ]
}

// MARK: - What changes something

extension BadInput {
  static let changes = [
    BadInput(
      "order place --due 1,00 --account nuova", exitCode: 2,
      [
        "“1,00” is not an amount",
        "it takes only digits, at most 2 of them after a point, and not too many",
        "write it like --due 123.45",
      ],
      [
        "«1,00» non è un importo",
        "servono solo cifre, al più 2 delle quali dopo un punto, e non troppe",
        "scrivilo come --due 123.45",
      ]),
    BadInput(
      "quote seats sub-3 -3 --account acme", exitCode: 2,
      [
        "seats cannot be taken away like this", "-3 is below zero",
        "use change sub-3 --seats with the number that is to remain",
      ],
      [
        "così non si tolgono postazioni", "-3 è minore di zero",
        "usa change sub-3 --seats con il numero che deve restare",
      ]),
    BadInput(
      "cart edit item-1 --account nuova", exitCode: 2,
      [
        "nothing would change", "nothing to change was named",
        "use --tier, --seats, --monthly or --annual",
      ],
      [
        "non cambierebbe nulla", "non è indicato nulla da cambiare",
        "usa --tier, --seats, --monthly o --annual",
      ]),
    BadInput(
      "invoices pay ACME-2026-000099 --account acme --now 2026-11-23", exitCode: 1,
      [
        "there is no invoice “ACME-2026-000099”", "the last one of acme is ACME-2026-000007",
        "use a number that invoices list tells",
      ],
      [
        "non c'è una fattura «ACME-2026-000099»", "l'ultima di acme è ACME-2026-000007",
        "usa un numero elencato da invoices list",
      ]),
    BadInput(
      "payment-method set --account nuova", exitCode: 2,
      [
        "the card is not complete", "four lines are needed: number, expiry, CVC and name",
        "write them to standard input, or run it in a terminal to be asked",
      ],
      [
        "la carta non è completa", "servono quattro righe: numero, scadenza, CVC e intestatario",
        "scrivile sullo standard input, o avvialo in un terminale per inserirle",
      ]),
    BadInput(
      "offers add nothing.json --account globex", exitCode: 2,
      [
        "“nothing.json” cannot be read", "it is missing, is no file, or you may not read it",
        "name another file",
      ],
      [
        "«nothing.json» non può essere letto", "manca, non è un file, o non puoi leggerlo",
        "indica un altro file",
      ]),
    BadInput(
      "advance --to tomorrow", exitCode: 2,
      [
        "“tomorrow” is not a day", "the calendar has no such day, or it is written in another way",
        "write the year, month and day, like --to 2026-11-23",
      ],
      [
        "«tomorrow» non è un giorno",
        "il calendario non ha questo giorno, o è scritto in un altro modo",
        "scrivi anno, mese e giorno, come --to 2026-11-23",
      ]),
  ]
}
