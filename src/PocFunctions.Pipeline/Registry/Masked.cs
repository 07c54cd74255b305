namespace PocFunctions.Pipeline.Registry;

/// <summary>Data shown so that its owner knows it again and a stranger learns little.</summary>
internal static class Masked
{
    private const string Rest = "***";

    /// <summary>The first character of the local part, and the domain.</summary>
    internal static string Email(string email)
    {
        var at = email.LastIndexOf('@');
        return at <= 0 ? Rest : First(email) + Rest + email[at..];
    }

    /// <summary>The first character.</summary>
    internal static string Name(string name) => name.Length == 0 ? "" : First(name) + Rest;

    /// <summary>The last two digits.</summary>
    internal static string Telephone(string telephone) => telephone.Length < 4 ? Rest : Rest + telephone[^2..];

    private static string First(string text) => System.Globalization.StringInfo.GetNextTextElement(text);
}
