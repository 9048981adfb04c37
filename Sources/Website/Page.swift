import Registry

/// A page of the web diary: its place and its bytes.
struct Page {
  let path: String
  let bytes: [UInt8]

  /// What a browser may do for a page: show it in our style sheet, and nothing else.
  private static let policy: HTML =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

  /// A page in the frame that all pages share.
  ///
  /// - Parameter depth: How many folders down the page lies, so that its links find their way.
  init(path: String, title: String, municipality: Municipality, _ body: HTML) {
    self.path = path
    let depth = path.count { $0 == "/" }
    let up = HTMLPath(depth: depth)
    let html: HTML = """
      <!DOCTYPE html>
      <html lang="sv">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title) – webbdiarium – \(municipality.name)</title>
      <link rel="stylesheet" href="\(up.to("style.css"))">
      </head>
      <body>
      <a class="skip" href="#innehall">Till innehållet</a>
      <header>
      <p>\(municipality.name) – webbdiarium</p>
      <nav aria-label="Huvudmeny"><ul>
      <li><a href="\(up.to("index.html"))">Senaste posten</a></li>
      <li><a href="\(up.to("arenden.html"))">Ärenden</a></li>
      <li><a href="\(up.to("om.html"))">Om webbdiariet</a></li>
      </ul></nav>
      </header>
      <main id="innehall">
      \(body)
      </main>
      <footer>
      <p>Webbdiariet är en spegling av diariet. Äldre handlingar och sådant som inte visas
      här lämnas ut på begäran efter prövning. Kontakt: \(municipality.contact)</p>
      </footer>
      </body>
      </html>

      """
    bytes = Array(html.text.utf8)
  }
}

/// The way from a page to others.
struct HTMLPath {
  let depth: Int

  func to(_ path: String) -> String { String(repeating: "../", count: depth) + path }
}
