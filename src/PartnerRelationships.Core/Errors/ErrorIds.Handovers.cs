using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Handovers =>
    [
        new("HandoverToItself", "A distributor cannot hand its customers over to itself. No plan was made.", "Give two distributors with -From and -To; Get-IndirectProvider lists them."),
        new("HandoverBlocked", "The customer was not handed over: it is no longer your customer, is protected, or the handover was undone.",
            "Get-CustomerRelationship shows which distributor has the customer. Make a new plan once that is correct."),
        new("HandoverNotConfirmed", "The previous distributor is gone, but the new one, or your own relationship, is not shown.", "Lists can be minutes out of date: check with Get-CustomerRelationship before you repeat anything."),
        new("HandoverFailed", "The handover could not be carried out. The journal shows what had already been changed.", "Get-RelationshipChange shows every step."),
        new("TransfersNeedDistributor", "Transfers take place between distributors and direct-bill partners. The service does not allow them for you.",
            "Ask your distributors: the new one creates the transfer, the previous one accepts it."),
        new("TransferNotFound", "The customer has no such transfer with you as source or target.", "Get-PartnerCustomerTransfer lists them."),
        new("TransferUnderWay", "A transfer of the customer from that partner already exists. No second one was created.", "Wait until it is accepted, or withdraw it with Stop-PartnerCustomerTransfer."),
        new("TransferNotPending", "The transfer is no longer pending. Nothing was sent.", "Get-PartnerCustomerTransfer shows its status."),
        new("TransferOfOthers", "Only the source partner can accept a transfer, and only the target partner can withdraw it. Nothing was sent.", "Connect as that partner."),
        new("TransferEmpty", "There is no subscription that the transfer can move. Nothing was sent.", "Legacy subscriptions cannot be moved this way. Get-PartnerCustomerSubscription lists the subscriptions."),
        new("TransferEmailMissing", "The service notifies the customer of the transfer by e-mail, but no address is known. Nothing was sent.", "Create the transfer with New-PartnerCustomerTransfer -Email."),
    ];
}
