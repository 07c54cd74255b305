using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PocFunctions.Tests.Support;

/// <summary>What a caller is answered.</summary>
internal sealed record HttpAnswer(int Status, IHeaderDictionary Headers, string Body)
{
    internal string ContentType => Headers.ContentType.ToString();

    /// <summary>The last part of the problem's type; empty where the answer is no problem.</summary>
    internal string ProblemName =>
        ContentType.StartsWith("application/problem+json", StringComparison.Ordinal) ? Json.GetProperty("type").GetString()!.Split(':')[^1] : "";

    internal JsonElement Json => JsonDocument.Parse(Body).RootElement;
}

/// <summary>A request as a function gets it, without a server around it.</summary>
internal sealed class HttpCall
{
    private readonly DefaultHttpContext _context = new();

    internal HttpCall(string method = "GET", string path = "/")
    {
        _context.Request.Method = method;
        _context.Request.Scheme = "https";
        _context.Request.Host = new HostString("contacts.centre.example");
        _context.Request.Path = path;
        _context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        _context.Response.Body = new MemoryStream();
    }

    internal HttpRequest Request => _context.Request;

    internal HttpCall With(string header, string value)
    {
        _context.Request.Headers[header] = value;
        return this;
    }

    internal HttpCall WithQuery(string query)
    {
        _context.Request.QueryString = new QueryString(query);
        return this;
    }

    /// <summary>A body of declared length; or, chunked, of none.</summary>
    internal HttpCall WithBody(byte[] body, string? contentType, bool chunked = false)
    {
        _context.Request.Body = new MemoryStream(body);
        _context.Request.ContentType = contentType;
        _context.Request.ContentLength = chunked ? null : body.Length;
        return this;
    }

    /// <summary>The fields of a small posted form.</summary>
    internal HttpCall WithForm(string fields) => WithBody(Encoding.ASCII.GetBytes(fields), "application/x-www-form-urlencoded");

    /// <summary>Lets a function handle the request and writes what it answers.</summary>
    internal async Task<HttpAnswer> AnswerAsync(IServiceProvider services, Func<HttpRequest, Task<IResult>> function)
    {
        await using var scope = services.CreateAsyncScope();
        _context.RequestServices = scope.ServiceProvider;
        var result = await function(_context.Request);
        await result.ExecuteAsync(_context);
        return new HttpAnswer(
            _context.Response.StatusCode, _context.Response.Headers, Encoding.UTF8.GetString(((MemoryStream)_context.Response.Body).ToArray()));
    }
}
