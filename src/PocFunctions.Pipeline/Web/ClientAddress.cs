using System.Net;
using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Web;

/// <summary>Where a request came from, for counting only; never authority.</summary>
internal static class ClientAddress
{
    /// <summary>
    /// On Azure the worker hears only from its host, over loopback, and the platform's front end has appended the caller's
    /// address to X-Forwarded-For; so only the last entry, and only from loopback, is believed. Without it, the peer's.
    /// </summary>
    internal static string Of(HttpRequest request)
    {
        var peer = request.HttpContext.Connection.RemoteIpAddress;
        if (peer is not null && !IPAddress.IsLoopback(peer))
        {
            return peer.ToString();
        }

        var forwarded = request.Headers["X-Forwarded-For"].ToString();
        var last = forwarded[(forwarded.LastIndexOf(',') + 1)..].Trim();
        return IPEndPoint.TryParse(last, out var endpoint) ? endpoint.Address.ToString() : peer?.ToString() ?? "";
    }
}
