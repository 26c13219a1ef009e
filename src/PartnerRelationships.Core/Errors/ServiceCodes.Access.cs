using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ServiceCodes
{
    private const string WrongToken = "The token is missing or meant for another service: connect again.";
    private const string Supported = "This environment does not offer the operation: use another one, or Partner Center's pages.";

    private static IReadOnlyList<CodeMeaning> Access =>
    [
        new("400", 401, "AuthenticationFailed", "Access denied.", WrongToken),
        new("800001", 401, "AuthenticationFailed", "The partner's token is missing.", WrongToken),
        new("900420", 401, "AuthenticationFailed", "The token was made for another audience.", "Request a token for https://api.partnercenter.microsoft.com: connect again."),
        new("900421", 401, "MfaRequired", "The sign-in did not use multi-factor authentication."),
        new("90000", 403, "AccessDenied", "Microsoft Entra ID failed while the service requested a token.", "Sign in again with MFA, and check the application's consent."),
        new("1002", 403, "WrongPartnerType", "Authorization failed: the list belongs to another type of partner."),
        new("2030", 403, "AccessDenied", "The partner is not onboarded in the customer's country.", "Enrol in that country's program in Partner Center."),
        new("2032", 403, "AccessDenied", "Access denied."),
        new("600006", 403, "AccessDenied", "The requested action is not allowed for this partner.", "Your type of partner may not do this itself: an indirect reseller asks its indirect provider."),
        new("900150", 403, "RoleMissing", "The role does not have the right to perform the operation."),
        new("900308", 403, "RoleMissing", "Insufficient privileges: a delegated admin role is missing.", "Ask the customer for a delegated admin relationship with the role that this needs."),
        new("900309", 403, "ConditionalAccess", "A Conditional Access policy blocks the request.", "A Conditional Access policy blocks the sign-in: ask your tenant's administrator."),
        new("900329", 403, "AppOnlyNotSupported", "The resource does not support app-only tokens.", "Sign in as a user: the service does not accept an app-only token for this."),
        new("900316", 400, "RequestRejected", "The partner's token is not allowed in calls about licences."),
        new("800039", 403, "ProgramInactive", "The enrolment in the reseller program is not active."),
        new("900149", 403, "ProgramInactive", "The enrolment in the program is not active."),
        new("900123", 403, "AgreementMissing", "The reseller has not accepted the Microsoft Partner Agreement.", "The reseller must accept it in Partner Center."),
        new("900124", 403, "AgreementMissing", "Your company has not accepted the Microsoft Partner Agreement.", "Your company's Global Administrator must accept it in Partner Center."),
        new("13605", 403, "AccessDenied", "The customer has not accepted the Microsoft Customer Agreement.", "The customer must accept it, or you confirm that the customer accepted it."),
        new("900127", 400, "RequestRejected", "Not supported in this environment.", Supported),
        new("900141", 400, "RequestRejected", "Not supported in this environment.", Supported),
        new("800042", 400, "RequestRejected", "Not supported.", Supported),
        new("900263", 403, "AccessDenied", "The method is not for legacy subscriptions."),
    ];
}
