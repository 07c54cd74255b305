using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Answers;

/// <summary>Vendors' answers to mails, as the triggers see them. GET shows, only POST changes.</summary>
public interface IAnswersStation
{
    /// <summary><c>GET /verify/{token}</c>: asks for the code.</summary>
    Task<IResult> ShowVerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>POST /verify/{token}</c>: proves the mailbox by the code.</summary>
    Task<IResult> VerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>POST /verify/{token}/again</c>: has a fresh mail sent.</summary>
    Task<IResult> VerifyAgainAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>GET /check</c>: asks for an address.</summary>
    Task<IResult> ShowCheckAsync(HttpRequest request);

    /// <summary><c>POST /check</c>: always answers the same.</summary>
    Task<IResult> CheckAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary>Queue <c>checks</c>: mails a confirm link to an address that is a contact's.</summary>
    Task AnswerCheckAsync(string message, CancellationToken cancellationToken);

    /// <summary><c>GET /object/{token}</c>: asks whether an old contact objects to a change.</summary>
    Task<IResult> ShowObjectAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>POST /object/{token}</c>: takes the objection.</summary>
    Task<IResult> ObjectAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>GET /confirm/{token}</c>: shows what is held and asks whether it still holds.</summary>
    Task<IResult> ShowConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>POST /confirm/{token}</c>: takes the answer.</summary>
    Task<IResult> ConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken);
}
