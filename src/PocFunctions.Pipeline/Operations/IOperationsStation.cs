using Microsoft.AspNetCore.Http;

namespace PocFunctions.Pipeline.Operations;

/// <summary>The operators' work as the triggers see it.</summary>
public interface IOperationsStation
{
    /// <summary><c>GET /operator</c>: what an operator can do from here.</summary>
    Task<IResult> ShowConsoleAsync(HttpRequest request);

    /// <summary><c>GET /operator/api/vendors</c>: a page of the register.</summary>
    Task<IResult> ListVendorsAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <summary><c>GET /operator/api/vendors/{id}</c>: all that is known of one vendor.</summary>
    Task<IResult> ShowVendorAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>POST /operator/api/vendors/{id}/approve</c>.</summary>
    Task<IResult> ApproveAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>POST /operator/api/vendors/{id}/refuse</c>.</summary>
    Task<IResult> RefuseAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>POST /operator/api/vendors/{id}/edit</c>: asks for a change of the operator's own.</summary>
    Task<IResult> EditAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>GET /operator/api/changes/{id}</c>: what is asked beside what is in force.</summary>
    Task<IResult> ShowChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>POST /operator/api/changes/{id}/approve</c>.</summary>
    Task<IResult> ApproveChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>POST /operator/api/changes/{id}/refuse</c>.</summary>
    Task<IResult> RefuseChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>POST /operator/api/changes/{id}/separate</c>: it is another vendor after all.</summary>
    Task<IResult> SeparateChangeAsync(HttpRequest request, string id, CancellationToken cancellationToken);

    /// <summary><c>GET /health</c>: 200 when storage answers, else 503; no detail for strangers.</summary>
    Task<IResult> HealthAsync(HttpRequest request, CancellationToken cancellationToken);
}
