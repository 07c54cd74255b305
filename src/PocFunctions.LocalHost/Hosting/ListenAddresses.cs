using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace PocFunctions.LocalHost.Hosting;

/// <summary>The addresses of <c>--urls</c>, with a real port in place of every 0, so that <c>PublicUrl</c> is known before anything needs it.</summary>
internal static class ListenAddresses
{
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <exception cref="StartException">One is not usable, or its port is taken.</exception>
    public static IReadOnlyList<string> Resolve(string urls)
    {
        string[] addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return addresses.Length > 0
            ? [.. addresses.Select(WithRealPort)]
            : throw new StartException("--urls names no address; give one like http://127.0.0.1:7071.");
    }

    /// <summary>Whether only this machine can reach the address.</summary>
    public static bool IsLoopback(string url) => Loopback(BindingAddress.Parse(url).Host);

    public static StartException Taken(string urls, Exception exception) =>
        new($"{urls} is taken: another program listens on that port. Stop it, or choose another port with --urls.", exception);

    private static string WithRealPort(string url)
    {
        BindingAddress address = Parse(url);
        int port = Bind(address, url);
        return address.Port == 0 ? $"http://{address.Host}:{port}" : url;
    }

    private static BindingAddress Parse(string url)
    {
        try
        {
            BindingAddress address = BindingAddress.Parse(url);
            if (address.Scheme == "http" && address is { IsUnixPipe: false, PathBase: "" or "/" })
            {
                return address;
            }
        }
        catch (FormatException)
        {
        }

        throw new StartException($"--urls: {url} is not an address LocalHost can listen on; give one like http://127.0.0.1:7071.");
    }

    // Kestrel would find a taken port too, but only after Azurite was started for nothing.
    private static int Bind(BindingAddress address, string url)
    {
        IPAddress ip = Ip(address.Host) ?? (Loopback(address.Host) ? IPAddress.Loopback : IPAddress.Any);
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(ip, address.Port));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw Taken(url, exception);
        }
        catch (SocketException exception)
        {
            throw new StartException($"LocalHost cannot listen on {url}: {exception.Message}. Choose another address with --urls.", exception);
        }
    }

    private static bool Loopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (Ip(host) is { } ip && IPAddress.IsLoopback(ip));

    private static IPAddress? Ip(string host) => IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) ? ip : null;
}
