using System.Net.Http;
using System.Net.Sockets;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>Which failures are worth another try.</summary>
internal static class RetryRules
{
    // A permanent refusal is reported at once, without a minute of retries.
    private const int RefusalsBorne = 3;

    // Until a service has given one valid answer, a wrong address is likelier than a failing service: so this is reported soon.
    private const int TriesOfAStranger = 5;
    private const int SilencesOfAStranger = 2;

    /// <summary>What the failure of a try means for the request.</summary>
    public static Verdict Judge(PartnerRelationshipsException error, Delivery delivery, Patience patience, bool serviceIsKnown) => error switch
    {
        _ when patience.Attempts == 1 || IsFinal(error) => Verdict.Failed,

        // A probe reports what it met; it only allows a token that has just expired to be replaced.
        _ when delivery.Request.IsProbe => error is AuthenticationFailedException { Fault.Status: 401 } && delivery.Refused == 0 ? Verdict.RepeatRenewed : Verdict.Failed,
        { Fault.RetryAfter: { } wait } when wait > patience.Overall => Verdict.Failed,
        _ when delivery.IsSigningIn => MayRenew(error) && delivery.Sent < TriesAllowed(error) ? Verdict.Repeat : Verdict.Failed,
        ThrottledException => Verdict.RepeatRenewed,
        _ when delivery.Sent - delivery.Throttled >= patience.Attempts => Verdict.Failed,
        { Fault: { } fault } when MayPass(fault, delivery.Request) => delivery.Refused < RefusalsBorne ? Verdict.RepeatRenewed : Verdict.Failed,
        _ when !IsDoubtful(error) || delivery.Request.SettledByAsking => Verdict.Failed,
        _ when !serviceIsKnown && (delivery.Sent >= TriesAllowed(error) || NamesNobody(error)) => Verdict.Failed,
        _ => Verdict.Repeat,
    };

    // A sign-in without the second factor, or for another audience, is refused however fresh its token is (contract A§8); an answer that is too
    // large stays so.
    private static bool IsFinal(PartnerRelationshipsException error) => error is { Fault: { Status: 401, Code: "900420" or "900421" } } or { ErrorId: "AnswerTooLarge" };

    // Who signs people in is away, or wants to be left alone until a time that it names.
    private static bool MayRenew(PartnerRelationshipsException error) => error is UnreachableException or ThrottledException { RetryAfter: not null };

    private static int TriesAllowed(PartnerRelationshipsException error) => error.ErrorId == "ServiceTimeout" ? SilencesOfAStranger : TriesOfAStranger;

    /// <summary>Whether the result of the request stays unknown.</summary>
    public static bool IsDoubtful(PartnerRelationshipsException error) => error switch
    {
        UnreachableException or MalformedAnswerException => true,
        { Fault.Status: 408 } => true,
        { Fault.Status: 501 or 505 } => false,
        { Fault.Status: >= 500 } => true,
        _ => false,
    };

    // A token that ended on the way; a 403 without a word, which gateways send by mistake (contract §4.1); a page that is
    // there a moment later (contract §5.1).
    private static bool MayPass(ServiceFault fault, ServiceRequest request) => fault.Status switch
    {
        401 => true,
        403 => fault.Code is null && fault.Description.Length == 0,
        404 => request.ContinuationToken is not null,
        _ => false,
    };

    private static bool NamesNobody(PartnerRelationshipsException error) =>
        error.InnerException?.GetBaseException() is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }
#if NET
        || error.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }
#endif
        ;
}
