using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ServiceCodes
{
    private const string Held = "The customer is under review, not approved, or locked.";
    private const string Review = "Wait for Microsoft's review, or ask Microsoft support about the customer.";
    private const string Registration = "Correct the organisation's registration number or phone number; the customer's country requires it.";

    private static IReadOnlyList<CodeMeaning> Customers =>
    [
        new("1000", 404, "NotFound", "Not found. For a customer, the error is CustomerNotFound."),
        new("2000", 400, "RequestRejected", "A parameter is not valid.", "Correct the parameter that the service's message names."),
        new("3000", 400, "RequestRejected", "A property is not valid. If the message contains 'does not exist', the relationship is gone, and the error is NoRelationship.",
            "Correct the property that the service's message names."),
        new("20002", 403, "NoRelationship", "The partner has no commerce relationship with the customer: it has ended or never existed."),
        new("900159", 403, "NoRelationship", "The partner has no commerce relationship with the customer."),
        new("60002", 404, "UserNotFound", "The user is not found.", "Check the user's id."),
        new("60003", 404, "CustomerNotFound", "The tenant is not found."),
        new("900118", 400, "CustomerIdInvalid", "The customer's id is not valid."),
        new("900154", 400, "RequestRejected", "The partner id is not linked to an active indirect reseller.", "Check the reseller's partner id with Get-IndirectReseller."),
        new("800015", 400, "RequestRejected", "The partner id is not found.", "Check the partner id with Get-IndirectReseller."),
        new("800016", 400, "RequestRejected", "The partner is not a valid indirect reseller.", "Check the reseller with Get-IndirectReseller."),
        new("2072", 400, "RequestRejected", "The provider cannot be the partner on record.", "Name the reseller instead."),
        new("600061", 409, "AgreementExists", "The same person's acceptance of the agreement is already confirmed (PartnerConfirmedAgreementAlreadyExists)."),
        new("800018", 400, "RequestRejected", "The customer limit of the service's own sandbox is reached.", "Remove customers of that sandbox first."),
        new("800073", 403, "AccessDenied", Held, Review),
        new("800074", 403, "AccessDenied", Held, Review),
        new("800075", 403, "AccessDenied", Held, Review),
        new("900416", 403, "AccessDenied", Held, Review),
        new("600002", 400, "RequestRejected", "The organisation's registration number is not supported.", Registration),
        new("600049", 400, "RequestRejected", "The organisation's registration number is missing.", Registration),
        new("600050", 400, "RequestRejected", "The organisation's registration number has the wrong format.", Registration),
        new("600051", 400, "RequestRejected", "The phone number is missing.", Registration),
    ];
}
