using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Handovers =>
    [
        new("HandoverToItself", "A distributor cannot hand its customers over to itself. No plan was made.", "Give two distributors with -From and -To; Get-IndirectProvider lists them."),
        new("HandoverBlocked", "The customer is not handed over: it is no customer of yours any more, is protected, or the handover was taken back.",
            "Get-CustomerRelationship shows who holds the customer. Make a new plan once that is as it should be."),
        new("HandoverNotConfirmed", "The distributor before is gone, and the new one, or your own relationship, does not show.", "Lists can lag by minutes: look with Get-CustomerRelationship before you repeat anything."),
        new("HandoverFailed", "The handover could not be carried out; the journal says what was changed on the way.", "Get-RelationshipChange shows every step."),
        new("TransfersNeedDistributor", "Transfers are between distributors and direct-bill partners; the service refuses them to you.",
            "Ask your distributors: the new one creates the transfer, the one before accepts it."),
        new("TransferNotFound", "The customer has no such transfer in which you are source or target.", "Get-PartnerCustomerTransfer lists them."),
        new("TransferUnderWay", "There is a transfer of the customer from that partner already; no second one was created.", "Wait until it is accepted, or take it back with Stop-PartnerCustomerTransfer."),
        new("TransferNotPending", "The transfer does not wait for anybody any more; nothing was sent.", "Get-PartnerCustomerTransfer shows where it stands."),
        new("TransferOfOthers", "Only the source accepts a transfer, and only the target takes it back; nothing was sent.", "Connect as that partner."),
        new("TransferEmpty", "There is no subscription that the transfer can move; nothing was sent.", "Legacy subscriptions are moved by other calls; Get-PartnerCustomerSubscription shows what there is."),
        new("TransferEmailMissing", "The service sends the customer a notice of the transfer, and nobody knows where to; nothing was sent.", "Create the transfer with New-PartnerCustomerTransfer -Email."),
    ];
}
