import Office
import Registry

/// Granviks kommun, which does not exist.
enum Granvik {
  static let municipality = SetMunicipality(
    title: "Granviks kommun", contact: "registrator@granvik.example, 08-465 004 00")

  /// The boards, whose letters all come into one mailbox.
  static let authorities = [
    authority("KS", "Kommunstyrelsen", "kommun", "ekonomi", "personal", "upphandling"),
    authority("BUN", "Barn- och utbildningsnämnden", "barnutbildning"),
    authority("SBN", "Samhällsbyggnadsnämnden", "samhallsbyggnad"),
  ]

  private static func authority(
    _ code: String, _ name: String, _ boxes: String...
  ) -> SetAuthority {
    var authority = SetAuthority(code: code, name: name)
    authority.addresses = boxes.map { "\($0)@granvik.example" }
    return authority
  }

  /// Three who sit at the workstation, and three who handle cases.
  static let officers = [
    SetOfficer(login: "rut", name: "Rut Granlund", title: "registrator", role: .registrator),
    SetOfficer(
      login: "selma", name: "Selma Ahlin", title: "nämndsekreterare", role: .secretary),
    SetOfficer(login: "hans", name: "Hans Brodd", title: "handläggare", role: .handler),
    SetOfficer(login: "helga", name: "Helga Moe", title: "utredare", role: .handler),
    SetOfficer(login: "halim", name: "Halim Saad", title: "planarkitekt", role: .handler),
  ]

  static let supervisor = (login: "gun", name: "Gun Tallmo", title: "huvudregistrator")
}
