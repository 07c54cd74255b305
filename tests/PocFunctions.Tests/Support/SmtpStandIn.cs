using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PocFunctions.Tests.Support;

/// <summary>
/// A mail server on loopback that speaks just enough SMTP (RFC 5321), and answers each command as it is told: a reply,
/// <see cref="Hangs"/>, or <see cref="Breaks"/>.
/// </summary>
internal sealed class SmtpStandIn : IAsyncDisposable
{
    internal const string Hangs = "hangs";
    internal const string Breaks = "breaks";

    /// <summary>The moments that are answered beside commands: the connection itself, and the end of the data.</summary>
    internal const string Greeting = "greeting";
    internal const string EndOfData = "end of data";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<string, string> _replies = new()
    {
        [Greeting] = "220 stand-in",
        ["EHLO"] = "250 stand-in",
        ["HELO"] = "250 stand-in",
        ["MAIL"] = "250 ok",
        ["RCPT"] = "250 ok",
        ["DATA"] = "354 go on",
        [EndOfData] = "250 taken",
        ["QUIT"] = "221 bye",
        ["RSET"] = "250 ok",
        ["AUTH"] = "235 welcome",
    };

    private readonly Task _serving;

    internal SmtpStandIn(params IEnumerable<(string Command, string Reply)> replies)
    {
        foreach (var (command, reply) in replies)
        {
            _replies[command] = reply;
        }

        _listener.Start();
        _serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The commands received, in order.</summary>
    internal List<string> Commands { get; } = [];

    /// <summary>The data of the mails received.</summary>
    internal List<string> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        if (!await ReplyAsync(stream, Greeting))
        {
            return;
        }

        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            Commands.Add(line);
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (!await ReplyAsync(stream, command))
            {
                return;
            }

            if (command == "DATA" && _replies[command].StartsWith("354", StringComparison.Ordinal))
            {
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(_end.Token) is { } data and not ".")
                {
                    mail.Append(data).Append('\n');
                }

                Mails.Add(mail.ToString());
                if (!await ReplyAsync(stream, EndOfData))
                {
                    return;
                }
            }
        }
    }

    /// <returns>False when the connection is to break here.</returns>
    private async Task<bool> ReplyAsync(NetworkStream stream, string command)
    {
        var reply = _replies.GetValueOrDefault(command, "502 not here");
        if (reply == Breaks)
        {
            return false;
        }

        if (reply == Hangs)
        {
            await Task.Delay(Timeout.Infinite, _end.Token);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), _end.Token);
        return true;
    }
}
