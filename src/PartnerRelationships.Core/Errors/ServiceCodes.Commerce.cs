using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ServiceCodes
{
    private const string OneChange = "Change one thing at a time, within what the offer allows.";
    private const string WindowOver = "The cancellation window has passed. In Partner Center, choose under Manage renewal to cancel it at the end of the term. If automatic renewal is only turned off, the subscription continues in a paid extended term, in which it can be cancelled on any day.";
    private const string NotNow = "Wait until the current change or renewal is finished, then try again.";

    private static IReadOnlyList<CodeMeaning> Commerce =>
    [
        new("20003", 404, "SubscriptionNotFound", "The subscription is not found."),
        new("2001", 400, "RequestRejected", "The quantity cannot change while the subscription is suspended.", OneChange),
        new("2002", 400, "RequestRejected", "The quantity is out of range.", OneChange),
        new("2006", 400, "RequestRejected", "The offer cannot be updated.", OneChange),
        new("2011", 400, "RequestRejected", "A deleted subscription cannot be updated."),
        new("2054", 400, "RequestRejected", "The billing cycle is changed through the order.", OneChange),
        new("2055", 400, "EtagStale", "The ETag is no longer valid."),
        new("60012", 400, "LicensesExhausted", "There are no licences left."),
        new("800063", 400, "RequestRejected", "The order cannot be cancelled.", "Suspend its subscription instead."),
        new("800082", 409, "OperationPending", "The subscription is not ready yet."),
        new("900278", 409, "OperationPending", "An operation on the subscription is pending."),
        Unchangeable("800090"),
        Unchangeable("800091"),
        Unchangeable("800092"),
        Unchangeable("800093"),
        Unchangeable("800094"),
        Unchangeable("800095"),
        Unchangeable("800096"),
        Unchangeable("800097"),
        Unchangeable("800098"),
        new("900100", 404, "TransferNotFound", "The transfer is not found."),
        new("900101", 409, "Conflict", "A transfer is in progress.", "Wait until it is finished; Get-PartnerCustomerTransfer shows it."),
        new("900102", 400, "RequestRejected", "The transfer is completed.", "Get-PartnerCustomerTransfer shows the result."),
        new("900104", 409, "Conflict", "The transfer conflicts with another change.", "Get-PartnerCustomerTransfer lists the existing transfers."),
        new("900148", 400, "RequestRejected", "The source and the target partner of the transfer are the same."),
        new("900400", 400, "RequestRejected", "The transfer cannot be created, or the partner id on record is not valid.", "Check that the customer belongs to the source partner and has something that can be transferred."),
        new("900115", 403, "AccessDenied", "The Azure plan cannot be suspended while Azure subscriptions are active.", "Cancel its Azure subscriptions first."),
        new("900117", 400, "RequestRejected", "The window for cancelling or for reducing seats has passed.", WindowOver),
        new("900213", 400, "RequestRejected", "The window for cancelling or for reducing seats has passed.", WindowOver),
        new("900214", 400, "RequestRejected", "The window for cancelling or for reducing seats has passed.", WindowOver),
        new("900257", 400, "RequestRejected", "The window for cancelling or for reducing seats has passed.", WindowOver),
        new("900277", 400, "RequestRejected", "The subscription is about to expire.", NotNow),
        new("900279", 400, "RequestRejected", "Updates are no longer allowed."),
        new("900280", 400, "RequestRejected", "Updates are not allowed at present.", NotNow),
        new("900311", 400, "RequestRejected", "The subscription was updated too many times.", NotNow),
    ];

    // The nine are documented together; which of them says what is not.
    private static CodeMeaning Unchangeable(string code) => new(code, 400, "RequestRejected",
        "The subscription is suspended, cannot renew, or does not allow the change of quantity, status, billing cycle or partner.", OneChange);
}
