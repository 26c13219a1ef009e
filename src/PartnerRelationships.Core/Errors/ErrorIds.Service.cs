using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Service =>
    [
        new("AccessDenied", "The service does not let you do this.",
            "Check that you are an Admin agent, signed in with MFA, and that your kind of partner may do this."),
        new("RoleMissing", "The signed-in user lacks a role.",
            "Get the Admin agent role, or the delegated admin role that the customer must grant."),
        new("WrongPartnerType", "The question, or the change, is for another kind of partner.", "Providers have resellers, resellers have providers: ask for the other side."),
        new("AgreementMissing", "The Microsoft Partner Agreement is not accepted.", "Let it be accepted first, by your company or by the reseller."),
        new("ProgramInactive", "The enrolment in the partner program is not active.", "Check it in Partner Center."),
        new("Throttled", "The service asked to slow down for longer than this module waits.", "Wait, then go on with fewer requests at a time."),
        new("NotFound", "The service does not know what was asked for.", "Check the id, and that the service's address is Partner Center's."),
        new("SubscriptionNotFound", "The customer has no subscription of that id.", "Get-PartnerCustomerSubscription lists the customer's subscriptions."),
        new("Conflict", "The change does not fit what the service has meanwhile.", "Read it again, then decide again."),
        new("EtagStale", "Somebody changed it since it was read.", "Read it again, then repeat the change."),
        new("OperationPending", "Another operation on it is under way.", "Wait; it can take up to 24 hours."),
        new("RequestRejected", "The service does not accept the request as it is; its own words say why.",
            "Correct what the service's words name; Resolve-PartnerCenterError shows its code."),
        new("ServiceFailed", "The service failed, in spite of several tries.", "Try again later; report the correlation id if it stays so."),
        new("MalformedAnswer", "The service's answer breaks off, or is not what it should be.",
            "Check that the address is Partner Center's. If it is, try again, and report the correlation id if it stays so."),
        new("AnswerTooLarge", "The service's answer is larger than anything the service sends; it was not read to its end, and not asked for again.",
            "Check that the address is Partner Center's, and report the correlation id."),
        new("PauseTooLong", "The service has trouble, and asks to wait for longer than this module waits.", "Try again after the time that the message names."),
        new("ListIncomplete", "The service ended a list before it had given all that it counted.",
            "What was listed is incomplete: try again, and report the correlation id if it stays so."),
        new("PagingStuck", "The service's list goes in circles: a page was offered twice.", "Try again; report the correlation id if it stays so."),
    ];
}
