using System;
using System.Globalization;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Errors;

/// <summary>Turns a refusal of the service into an error of the ladder. The one place that does (contract §4).</summary>
internal static class ServiceErrors
{
    /// <summary>The error that an answer amounts to; the answer is given back.</summary>
    public static PartnerRelationshipsException Of(ServiceAnswer answer, DateTimeOffset now)
    {
        using (answer)
        {
            var fault = ReadFault(answer, Wait(answer.RetryAfter, now));
            return ByCode(fault) ?? ByStatus(fault);
        }
    }

    private static ServiceFault ReadFault(ServiceAnswer answer, TimeSpan? retryAfter)
    {
        string? code = null, description = null, source = null;
        try
        {
            answer.Parse(json =>
            {
                json.Root(member =>
                {
                    switch (member)
                    {
                        case MemberNames.Code:
                            code = json.Text();
                            break;
                        case MemberNames.Description or MemberNames.Message:
                            description = json.Text();
                            break;
                        case MemberNames.Source:
                            source = json.Text();
                            break;
                        default:
                            json.Skip();
                            break;
                    }
                });
                return true;
            });
        }
        catch (MalformedAnswerException)
        {
            // Gateways answer in HTML or with nothing at all; the status says enough.
        }

        return answer.Fault(code, description ?? "", source, retryAfter);
    }

    private static PartnerRelationshipsException? ByCode(ServiceFault fault) => fault.Code switch
    {
        "20002" or "900159" => NoRelationship(fault),
        "3000" when Says(fault, "does not exist") => NoRelationship(fault),
        "1002" => Denied("WrongPartnerType", fault, "This question is for another kind of partner: providers have resellers, resellers have providers."),
        "900329" => Denied("AppOnlyNotSupported", fault, "Sign in as a user: the service does not take an application's token for this."),
        "900309" => Denied("ConditionalAccess", fault, "A Conditional Access policy blocks the sign-in: ask your tenant's administrator."),
        "900308" or "900150" => Denied("RoleMissing", fault, "Get the Admin agent role, or the delegated admin role that the customer must grant."),
        "600006" => Denied("AccessDenied", fault, "Your kind of partner may not do this: an indirect reseller asks its provider to create customers."),
        "900123" or "900124" => Denied("AgreementMissing", fault, "The Microsoft Partner Agreement must be accepted first, by your company or by the reseller."),
        "800039" or "900149" => Denied("ProgramInactive", fault, "The enrolment in the partner program is not active: check it in Partner Center."),
        "20003" => new NotFoundException("SubscriptionNotFound", Message(fault), fault),
        "60003" => CustomerNotFound(fault),
        "1000" when fault.Operation.Contains("/customers/") => CustomerNotFound(fault),
        "900118" => new InvalidInputException("CustomerIdInvalid", Message(fault), fault),
        "2055" => new ConflictException("EtagStale", Message(fault), fault) { RecommendedAction = "Read it again, then repeat the change." },
        "900278" or "800082" => new ConflictException("OperationPending", Message(fault), fault) { RecommendedAction = "Another operation is under way; it can take up to 24 hours." },
        _ => null,
    };

    private static PartnerRelationshipsException ByStatus(ServiceFault fault) => fault.Status switch
    {
        401 => new AuthenticationFailedException("AuthenticationFailed", Message(fault), fault) { RecommendedAction = "The token is missing, expired or meant for another service: connect again." },
        403 => Denied("AccessDenied", fault, "Check that you are an Admin agent, signed in with MFA, and that your kind of partner may do this."),
        404 => new NotFoundException("NotFound", Message(fault), fault),
        409 => new ConflictException(fault.Operation.StartsWith("POST /sandbox/", StringComparison.Ordinal) ? "AlreadyAccepted" : "Conflict", Message(fault), fault),
        412 => new ConflictException("EtagStale", Message(fault), fault) { RecommendedAction = "Read it again, then repeat the change." },
        429 => new ThrottledException("Throttled", Message(fault), fault) { RecommendedAction = "Wait, then go on with fewer requests at a time." },
        408 or >= 500 => new RemoteServiceException("ServiceFailed", Message(fault), fault) { RecommendedAction = "Try again later; report the correlation id if it stays so." },
        _ => new RemoteServiceException("RequestRejected", Message(fault), fault),
    };

    private static NoRelationshipException NoRelationship(ServiceFault fault) =>
        new("NoRelationship", Message(fault), fault) { RecommendedAction = "The tenant is no customer of yours (any more)." };

    private static NotFoundException CustomerNotFound(ServiceFault fault) =>
        new("CustomerNotFound", Message(fault), fault) { RecommendedAction = "Get-PartnerCustomer lists your customers." };

    private static AccessDeniedException Denied(string errorId, ServiceFault fault, string action) =>
        new(errorId, Message(fault), fault) { RecommendedAction = action };

    private static string Message(ServiceFault fault) => $"The service refused: {fault}".TrimEnd('.') + ".";

    private static bool Says(ServiceFault fault, string text) => fault.Description.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;

    // Seconds, or a moment (contract §4.4).
    private static TimeSpan? Wait(string? retryAfter, DateTimeOffset now) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : !DateTimeOffset.TryParseExact(retryAfter, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? null
        : moment > now ? moment - now
        : TimeSpan.Zero;
}
