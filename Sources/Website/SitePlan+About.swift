import Registry

extension SitePlan {
  /// What the web diary shows and does not show, in plain words.
  static func aboutText(_ municipality: Municipality) -> HTML {
    """
    <h1>Om webbdiariet</h1>
    <p>Webbdiariet speglar de handlingar som \(municipality.name) har registrerat i sitt diarium.
    Det visar rubrik, om handlingen har kommit in, skickats ut eller upprättats och vilken dag,
    avsändare eller mottagare, handläggare, diarienummer och, när det är möjligt, filen.</p>
    <h2>Vad som inte visas</h2>
    <ul>
    <li>Privatpersoner nämns inte. I stället står ett ord för rollen, till exempel invånare eller
    förälder.</li>
    <li>En fil visas bara om den inte innehåller personuppgifter som ska skyddas och inte omfattas
    av sekretess. Annars visas bara att handlingen finns.</li>
    <li>Kan rubriken inte visas som den är står en neutral rubrik i dess ställe, eller ordet
    ”sekretess”.</li>
    <li>Handlingar visas i två år från den dag de publicerades.</li>
    </ul>
    <h2>Begär ut en handling</h2>
    <p>Du har rätt att begära ut allmänna handlingar som inte visas här. Du behöver inte säga vem du
    är eller varför. Så når du registratorn:</p>
    <p>\(municipality.contact)</p>
    <h2>Tillgänglighet</h2>
    <p>Sidorna kan läsas utan skript, med tangentbord och med skärmläsare. Ett e-brev visas
    som text och andra inkomna filer som de kom in. Behöver du dem i en form som du kan läsa, hör av dig
    till registratorn.</p>
    """
  }

  var about: Page {
    Page(
      path: "om.html", title: "Om webbdiariet", municipality: municipality,
      Self.aboutText(municipality))
  }
}

extension Page {
  /// The style sheet that all pages share.
  init(style path: String) {
    self.path = path
    bytes = PackageResources.style_css
  }
}
