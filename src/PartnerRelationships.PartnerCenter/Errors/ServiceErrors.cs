using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.PartnerCenter.Json;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Errors;

/// <summary>Turns a refusal of the service into an error of the ladder. The one place that does (contract §4).</summary>
internal static class ServiceErrors
{
    // So far may be counted from now without an overflow.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(10_000);

    // Its data names the account and the product (contract A§6).
    private const string NoLicenseLeft = "60012";

    /// <summary>The error that an answer amounts to; the answer is given back.</summary>
    /// <param name="answer">The refusal.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="tokenHasExpired">Whether the request's token is past its time, so that nothing else is wrong with it.</param>
    /// <param name="longestWait">How long a wait that it asks for may be.</param>
    public static PartnerRelationshipsException Of(ServiceAnswer answer, DateTimeOffset now, bool tokenHasExpired, TimeSpan longestWait)
    {
        using (answer)
        {
            var fault = ReadFault(answer, Wait(answer.RetryAfter, now));
            var error = ByCode(fault) ?? (fault.Status == 401 && tokenHasExpired ? TokenExpired(fault) : GraphErrors.Of(fault) ?? ByStatus(fault));
            return fault.RetryAfter > longestWait && error is (ThrottledException or RemoteServiceException { ErrorId: "ServiceFailed" }) ? PauseTooLong(error) : error;
        }
    }

    private static ServiceFault ReadFault(ServiceAnswer answer, TimeSpan? retryAfter)
    {
        string? code = null, name = null, description = null, message = null, source = null;
        string? data = null;
        try
        {
            answer.Parse(json =>
            {
                json.Root(member => Read(json, member));
                return true;
            });
        }
        catch (MalformedAnswerException)
        {
            // Gateways answer in HTML or with nothing at all; the status says enough.
        }

        return answer.Fault(code ?? name, $"{description ?? message} {(code == NoLicenseLeft ? Texts(data) : "")}".Trim(), source, retryAfter);

        void Read(JsonCursor json, string member)
        {
            switch (member)
            {
                case MemberNames.Code:
                    code = json.Text();
                    break;
                case MemberNames.Description:
                    description = json.Text();
                    break;
                case MemberNames.Message:
                    message = json.Text();
                    break;
                case MemberNames.ErrorName:
                    // The third shape has a name beside its code (contract A§7).
                    name = json.Text();
                    break;
                case MemberNames.Source:
                    source = json.Text();
                    break;
                case MemberNames.Data:
                    data = json.Raw();
                    break;
                case MemberNames.Error:
                    // Microsoft Graph's shape has the same a level deeper (contract §6.2).
                    json.ObjectIfAny(part => Read(json, part));
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    private static string Texts(string? json) => json is not null && JToken.Parse(json) is JArray list ? string.Join(" ", list) : "";

    private static PartnerRelationshipsException? ByCode(ServiceFault fault) => fault.Code switch
    {
        "20002" or "900159" => NoRelationship(fault),
        "3000" when Says(fault, "does not exist") => NoRelationship(fault),
        "1002" => Denied("WrongPartnerType", fault),
        "900421" => Unauthenticated("MfaRequired", fault),
        "900420" => Unauthenticated("AuthenticationFailed", fault),
        "900329" => Denied("AppOnlyNotSupported", fault),
        "900309" => Denied("ConditionalAccess", fault),
        "900308" or "900150" => Denied("RoleMissing", fault),
        "600006" => Denied("AccessDenied", fault),
        "900123" or "900124" => Denied("AgreementMissing", fault),
        "800039" or "900149" => Denied("ProgramInactive", fault),
        "20003" => NotFound("SubscriptionNotFound", fault),
        "900100" => NotFound("TransferNotFound", fault),
        "60002" => NotFound("UserNotFound", fault),
        "60003" => NotFound("CustomerNotFound", fault),
        "1000" when fault.Operation.Contains("/customers/") => NotFound("CustomerNotFound", fault),
        "900118" => new InvalidInputException("CustomerIdInvalid", Message(fault), fault) { RecommendedAction = Action("CustomerIdInvalid", fault) },
        "2055" => Conflict("EtagStale", fault),
        "600061" or "PartnerConfirmedAgreementAlreadyExists" => Conflict("AgreementExists", fault),
        NoLicenseLeft => Conflict("LicensesExhausted", fault),
        "900278" or "800082" => Conflict("OperationPending", fault),
        _ => null,
    };

    private static PartnerRelationshipsException ByStatus(ServiceFault fault) => fault.Status switch
    {
        401 => Unauthenticated("AuthenticationFailed", fault),
        403 => Denied("AccessDenied", fault),
        404 => NotFound("NotFound", fault),
        409 => Conflict(fault.Operation.StartsWith("POST /sandbox/consents", StringComparison.Ordinal) ? "AlreadyAccepted" : "Conflict", fault),
        412 => Conflict("EtagStale", fault),
        429 => new ThrottledException("Throttled", Message(fault), fault) { RecommendedAction = Action("Throttled", fault) },
        408 or >= 500 => Failed("ServiceFailed", fault),
        _ => Failed("RequestRejected", fault),
    };

    private static AuthenticationFailedException TokenExpired(ServiceFault fault) =>
        new("AccessTokenExpired", $"The access token has expired. {Message(fault)}", fault) { RecommendedAction = ErrorIds.ActionOf("AccessTokenExpired") };

    private static AuthenticationFailedException Unauthenticated(string errorId, ServiceFault fault) =>
        new(errorId, Message(fault), fault) { RecommendedAction = Action(errorId, fault) };

    private static NoRelationshipException NoRelationship(ServiceFault fault) =>
        new("NoRelationship", Message(fault), fault) { RecommendedAction = Action("NoRelationship", fault) };

    private static NotFoundException NotFound(string errorId, ServiceFault fault) =>
        new(errorId, Message(fault), fault) { RecommendedAction = Action(errorId, fault) };

    private static AccessDeniedException Denied(string errorId, ServiceFault fault) =>
        new(errorId, Message(fault), fault) { RecommendedAction = Action(errorId, fault) };

    private static ConflictException Conflict(string errorId, ServiceFault fault) =>
        new(errorId, Message(fault), fault) { RecommendedAction = Action(errorId, fault) };

    private static RemoteServiceException Failed(string errorId, ServiceFault fault) =>
        new(errorId, Message(fault), fault) { RecommendedAction = Action(errorId, fault) };

    private static string? Action(string errorId, ServiceFault fault) => ProviderAdvice(fault) ?? ServiceCodes.Find(fault.Code)?.Action ?? ErrorIds.ActionOf(errorId);

    // The code is one for whatever a type of partner may not do; what to ask the provider for is in the request.
    private static string? ProviderAdvice(ServiceFault fault) => fault.Code != "600006" ? null : ServiceCodes.Find(fault.Code)!.Action + fault.Operation switch
    {
        "POST /v1/customers" => " It creates the customer with you as its reseller.",
        var asked when asked.StartsWith("PATCH /v1/customers/", StringComparison.Ordinal) =>
            " New-CustomerRemovalNotice -To Provider drafts the letter that asks it to end the relationship and lists the customer's subscriptions.",
        _ => "",
    };

    internal static string Message(ServiceFault fault) => $"The service refused: {fault}".TrimEnd('.') + ".";

    private static bool Says(ServiceFault fault, string text) => fault.Description.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;

    private static PartnerRelationshipsException PauseTooLong(PartnerRelationshipsException error)
    {
        var words = $"{error.Message} It asks to wait for {PauseText.Of(error.Fault!.RetryAfter!.Value)}, which is longer than this module waits.";
        return error is ThrottledException
            ? new ThrottledException("Throttled", words, error.Fault) { RecommendedAction = ErrorIds.ActionOf("Throttled") }
            : new RemoteServiceException("PauseTooLong", words, error.Fault) { RecommendedAction = ErrorIds.ActionOf("PauseTooLong") };
    }

    // Seconds, or a moment (contract §4.4). More digits than a number has are meant to be many.
    private static TimeSpan? Wait(string? retryAfter, DateTimeOffset now) =>
        double.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestWait
        : !DateTimeOffset.TryParseExact(retryAfter, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? null
        : moment > now ? moment - now
        : TimeSpan.Zero;
}
