using System.Net;
using System.Net.Sockets;
using PocFunctions.LocalHost.Hosting;
using Xunit;

namespace PocFunctions.Tests.LocalHost.Hosting;

public sealed class ListenAddressesTests
{
    [Theory]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:")]
    [InlineData("http://localhost:0", "http://localhost:")]
    public void Port_0_becomes_a_real_one(string url, string beginning)
    {
        string resolved = Assert.Single(ListenAddresses.Resolve(url));

        Assert.StartsWith(beginning, resolved, StringComparison.Ordinal);
        Assert.NotEqual(0, new Uri(resolved).Port);
    }

    [Fact]
    public void Several_addresses_are_kept_in_their_order() =>
        Assert.Equal(2, ListenAddresses.Resolve("http://127.0.0.1:0; http://localhost:0;").Select(url => new Uri(url).Port).Distinct().Count());

    [Fact]
    public void A_taken_port_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var exception = Assert.Throws<StartException>(() => ListenAddresses.Resolve($"http://127.0.0.1:{port}"));

        Assert.Contains($"http://127.0.0.1:{port} is taken", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--urls", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7071")]
    [InlineData("https://127.0.0.1:7071")]
    [InlineData("http://127.0.0.1:7071/base")]
    [InlineData("http://unix:/tmp/socket")]
    [InlineData("http://192.0.2.1:7071")]
    public void What_cannot_be_listened_on_is_refused_in_words(string urls)
    {
        var exception = Assert.Throws<StartException>(() => ListenAddresses.Resolve(urls));

        Assert.Contains("--urls", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:7071", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("http://[::1]:7071", true)]
    [InlineData("http://0.0.0.0:7071", false)]
    [InlineData("http://*:7071", false)]
    [InlineData("http://register.example:7071", false)]
    public void Only_loopback_is_out_of_others_reach(string url, bool expected) => Assert.Equal(expected, ListenAddresses.IsLoopback(url));
}
