import Intake
import Testing

/// HTML mail as text.
@Suite struct HypertextTests {
  static func text(_ html: String) throws -> String {
    try Mail.read("Subject: x\nContent-Type: text/html; charset=utf-8\n\n\(html)").text
  }

  @Test(arguments: [
    ("<p>Ett</p><p>Två</p>", "Ett\n\nTvå"),
    ("<div>Ett</div><div>Två<br>Tre</div>", "Ett\nTvå\nTre"),
    ("Ett<br><br>Två", "Ett\n\nTvå"),
    ("a\n   b\t<b>c</b>d", "a b cd"),
    ("<style>p{}</style><script>if(a<b)</script><title>T</title>Text", "Text"),
    ("a<!-- <p>dolt</p> -->b<!--[if mso]>x<![endif]-->c", "abc"),
    ("&aring;&#228;&#xF6;&amp;&lt;&nbsp;&euro;&#128;&okänd; a&b", "åäö&< €€&okänd; a&b"),
    (
      "<a href=\"https://kommun.example/a?b=1&amp;c=2\">länk</a>",
      "länk <https://kommun.example/a?b=1&c=2>"
    ),
    ("<a href='https://kommun.example/'>kommun.example</a>", "kommun.example"),
    ("<a href='mailto:eva@post.example'>Eva</a>", "Eva <eva@post.example>"),
    ("<a href='javascript:x()'>Klicka</a><a name=b>!</a>", "Klicka!"),
    ("<ul><li>Ett<li>Två</ul>", "- Ett\n- Två"),
    ("<ol start=3><li>Tre</li><li>Fyra</li></ol>", "3. Tre\n4. Fyra"),
    ("<ul><li>Ett<ul><li>Inre</li></ul></li></ul>", "- Ett\n  - Inre"),
    (
      "<table><tr><td>Hyra</td><td>100</td></tr><tr><td>El</td><td>20</td></tr></table>",
      "Hyra | 100\nEl | 20"
    ),
    ("Hej<blockquote>Citat<br>rad</blockquote>Slut", "Hej\n\n> Citat\n> rad\n\nSlut"),
    ("<pre>a  b\n  c</pre>", "a  b\n  c"),
    ("<img src=x alt=Vapen><img src=y>", "[Vapen]"),
    ("1 < 2 och 3 > 2 <", "1 < 2 och 3 > 2 <"),
    ("<p title=\"a>b\">x</p><o:p>&nbsp;</o:p>y", "x\n\ny"),
    ("<a href=\"öppen>x</a> y", "x y"),
    ("<!-- öppen <b>x</b>", "x"),
  ])
  func hypertextIsReadAsText(_ html: String, _ text: String) throws {
    #expect(try Self.text(html) == text)
  }

  @Test func theDocumentMayNameItsCharset() throws {
    let message = try Mail.read(
      latin: "Subject: x\r\nContent-Type: text/html\r\n\r\n<meta http-equiv=Content-Type "
        + "content=\"text/html; charset=iso-8859-2\"><p>\u{B1}")
    #expect(message.text == "ą")
  }
}
