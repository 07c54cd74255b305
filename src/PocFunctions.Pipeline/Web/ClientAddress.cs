using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>Where a request came from, for counting only; never authority.</summary>
internal static class ClientAddress
{
    /// <summary>
    /// The peer's address, when it tells callers apart; null when it does not. No header is read here: the Functions host
    /// replaces X-Forwarded-For by what it saw itself, and the worker's extension has made that the peer before we look. Where
    /// the host does not know its callers, everybody has an address of the platform's, and counting that as one caller would
    /// shut everybody out together.
    /// </summary>
    internal static string? Of(HttpRequest request)
    {
        var peer = request.HttpContext.Connection.RemoteIpAddress;
        return peer is null || !IsPublic(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer) ? null : peer.ToString();
    }

    // RFC 1918, RFC 4193, RFC 6598, link-local and loopback addresses are somebody's inside.
    private static bool IsPublic(IPAddress address)
    {
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal)
        {
            return false;
        }

        if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            return true;
        }

        var bytes = address.GetAddressBytes();
        return (bytes[0], bytes[1]) switch
        {
            (10, _) or (192, 168) or (169, 254) => false,
            (172, >= 16 and <= 31) or (100, >= 64 and <= 127) => false,
            _ => true,
        };
    }
}
