namespace PocFunctions.Pipeline.Mailing;

/// <summary>How the connection to the mail server is protected.</summary>
internal enum SmtpSecurity
{
    /// <summary>STARTTLS or nothing is sent (RFC 3207).</summary>
    StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    Tls,

    /// <summary>None: only for a server on this very machine.</summary>
    None,
}

/// <summary>Section <c>Smtp</c>.</summary>
internal sealed class SmtpSettings
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string Security { get; set; } = nameof(SmtpSecurity.StartTls);

    internal SmtpSecurity? SecurityKind =>
        Enum.TryParse<SmtpSecurity>(Security, out var kind) && Enum.IsDefined(kind) ? kind : null;

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Host))
        {
            yield return "Smtp:Host is missing: the name of the mail server.";
        }

        if (Port is < 1 or > 65535)
        {
            yield return "Smtp:Port must be between 1 and 65535.";
        }

        if (SecurityKind is null)
        {
            yield return $"Smtp:Security must be one of {string.Join(", ", Enum.GetNames<SmtpSecurity>())}.";
        }

        if (SecurityKind == SmtpSecurity.None && Host is not ("localhost" or "127.0.0.1" or "::1"))
        {
            yield return "Smtp:Security may be None only for a server on this machine: tokens go through that connection.";
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            yield return "Smtp:User and Smtp:Password must be given both or neither.";
        }
    }
}
