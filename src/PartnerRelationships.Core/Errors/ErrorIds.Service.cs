using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Service =>
    [
        new("AccessDenied", "The service denies this operation.",
            "Check that you are an Admin agent and signed in with MFA, and that your type of partner may do this."),
        new("RoleMissing", "The signed-in user lacks a role.",
            "You need the Admin agent role, or a delegated admin role that the customer must grant."),
        new("WrongPartnerType", "The request is not available for your type of partner.", "Providers list resellers, and resellers list providers: use the other command."),
        new("AgreementMissing", "The Microsoft Partner Agreement is not accepted.", "Your company or the reseller must accept it first."),
        new("ProgramInactive", "The enrolment in the partner program is not active.", "Check it in Partner Center."),
        new("Throttled", "The service is throttling requests for longer than this module waits.", "Wait, then continue with fewer requests at a time."),
        new("NotFound", "The service did not find the requested object.", "Check the id, and that the service's address is Partner Center's."),
        new("SubscriptionNotFound", "The customer has no subscription with that id.", "Get-PartnerCustomerSubscription lists the customer's subscriptions."),
        new("Conflict", "The change conflicts with the current state in the service.", "Read the object again, then decide whether the change is still needed."),
        new("EtagStale", "Somebody changed the object after it was read.", "Read it again, then repeat the change."),
        new("OperationPending", "Another operation on the object is in progress.", "Wait; it can take up to 24 hours."),
        new("RequestRejected", "The service rejected the request. Its own message says why.",
            "Correct what the service's message names. Resolve-PartnerCenterError shows its code."),
        new("ServiceFailed", "The service failed repeatedly, despite retries.", "Try again later; report the correlation id if the problem remains."),
        new("MalformedAnswer", "The service's answer is truncated or malformed.",
            "Check that the address is Partner Center's. If it is, try again, and report the correlation id if the problem remains."),
        new("AnswerTooLarge", "The service's answer is larger than the accepted maximum. It was not read completely, and the request was not repeated.",
            "Check that the address is Partner Center's, and report the correlation id."),
        new("PauseTooLong", "The service has a problem, and asks to wait longer than this module waits.", "Try again after the time that the message names."),
        new("ListIncomplete", "The service ended a list before it had returned the announced number of items.",
            "What was listed is incomplete: try again, and report the correlation id if the problem remains."),
        new("PagingStuck", "The service's list does not end: it returned the same page link twice.", "Try again; report the correlation id if the problem remains."),
    ];
}
