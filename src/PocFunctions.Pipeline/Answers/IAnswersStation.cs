using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Answers;

/// <summary>Vendors' answers to mails, as the triggers see them. GET shows, only POST changes.</summary>
public interface IAnswersStation
{
    /// <summary><c>GET /verify/{token}</c>: asks for the code.</summary>
    Task<IResult> ShowVerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>POST /verify/{token}</c>: proves the mailbox by the code.</summary>
    Task<IResult> VerifyAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>GET /confirm/{token}</c>: shows what is held and asks whether it still holds.</summary>
    Task<IResult> ShowConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken);

    /// <summary><c>POST /confirm/{token}</c>: takes the answer.</summary>
    Task<IResult> ConfirmAsync(HttpRequest request, string token, CancellationToken cancellationToken);
}
