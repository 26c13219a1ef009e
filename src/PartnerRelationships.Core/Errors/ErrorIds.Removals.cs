using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Removals =>
    [
        new("AttestationMissing", "Nothing is removed without the attestation, and -Confirm:$false asks nobody for it.",
            "Read the attestation, and give -Attest if you make it; or leave -Confirm:$false out, and attest with your answer."),
        new("RemovalBlocked", "Something stands in the way of the removal; nothing was changed.", "Get-CustomerRemovalReadiness names every blocker, and who must act."),
        new("RemovalNeedsProvider", "The service refuses removals to an indirect reseller; nothing was changed.", "Ask your indirect provider to end the relationship; New-CustomerRemovalNotice -To Provider drafts the letter."),
        new("RemovalNotConfirmed", "The service accepted the removal, or gave no clear answer to it, and still shows the relationship.",
            "Lists can lag by minutes: ask again with Get-CustomerRemovalReadiness before you repeat anything."),
        new("RemovalFailed", "The removal could not be carried out; the journal says what was changed on the way.",
            "Get-CustomerRemoval shows every step; Undo-CustomerRemovalStep makes active again what the run suspended."),
        new("RemovalRunNotFound", "The ledger has no such run of removals.", "Get-CustomerRemovalRun lists the runs."),
        new("EvidenceNotFound", "There is no evidence at that path.", "Look whether -Evidence names the right file."),
        new("EvidenceInvalid", "The file is no evidence, or something in it is not of its form; the message says where.",
            "Look whether it is the .json file that Export-CustomerRemovalEvidence wrote; if it is, it was altered since."),
        new("EvidenceExists", "There is evidence of the run in that folder already; it was left as it is.", "Give another -Path, or -Force."),
        new("EvidenceNotWritten", "The evidence cannot be written.", "Check that the folder can be written to."),
        new("RemovalNotFound", "The run has no such customer.", "Get-CustomerRemoval lists the customers of a run."),
        new("RemovalClaimed", "Somebody works on the customer just now.", "Wait until the run has ended."),
        new("RemovalNotUndoable", "The relationship is gone: nothing of the customer can be made active again.", "Invite the customer anew with New-ResellerInvitation."),
        new("RemovalNotUndone", "What the run suspended could not be made active again.", "Look at it with Get-PartnerCustomerSubscription, and try again."),
        new("RemovalClaimLost", "Another worker took the customer over, since this one was silent for too long; nothing more was done here.",
            "Nothing: the other one goes on from where the journal stands."),
        new("RemovalPlanAltered", "The removal plan is not as it was made: it was edited, or sealed anew. Nothing was sent.",
            "Make a new plan with New-CustomerRemovalPlan; a plan is never edited."),
        new("RemovalPlanForeign", "The removal plan is for another partner than the connection. Nothing was sent.", "Connect to the partner that the plan is for."),
        new("RelationshipPlanUnknown", "This ledger does not know how the plan came to be: it was neither made nor imported here. Nothing was sent.",
            "Use the ledger that it was made with; or take it over with Import-CustomerRemovalPlan, where it comes from people you trust."),
        new("RemovalPlanStale", "The removal plan is older than it may be. Nothing was sent.", "Make a new one; Test-CustomerRemovalPlan shows what has changed."),
        new("RemovalPlanTooLarge", "The removal plan would remove more customers than -MaximumCount or -MaximumShare allow. Nothing was sent.",
            "Make a plan with fewer customers, or raise the limit on purpose."),
        new("RemovalPlanProtected", "The removal plan has customers that must never be removed. Nothing was sent.", "Make the plan without them."),
        new("RemovalPlanProtectedUnmatched", "A protected customer is no customer of yours: perhaps it is mistyped, and then it protects nobody. No plan was made.",
            "Correct the entry, or give the tenant id. -AllowUnmatchedProtected makes the plan all the same."),
        new("RemovalPlanNotApproved", "The removal plan needs a second person, and this ledger knows of no approval that counts. Nothing was sent.",
            "Have somebody else approve it with Approve-CustomerRemovalPlan, in the same ledger."),
        new("RemovalPlanOwnApproval", "Who made a removal plan cannot approve it as well.",
            "Have somebody else approve it: signed in as another user, or under another account of the operating system."),
        new("RemovalPlanEmpty", "There is no customer to make a removal plan for.", "Look whether the filter or the file names any, and whether errors came before."),
        new("DelegatedAdminUnavailable", "The connection has no way to Microsoft Graph, where delegated admin relationships live.",
            "Connect with a sign-in that reaches Graph, or make the plan without -TerminateDelegatedAdmin."),
        new("RemovalNoticeExists", "The folder has a notice for this customer or provider already, on which somebody may have worked.", "Choose another folder, or replace it with -Force."),
        new("RemovalNoticeProviderUnknown", "The service does not say through which indirect provider the customer buys.", "Name the provider with -IndirectProvider."),
        new("ProtectedInvalid", "A protected customer is named by something that is neither a tenant id nor a domain, or their file cannot be read.",
            "Give tenant ids or domains; a file of them has one in a line, and is given with -ProtectedFile."),
        new("PriceListInvalid", "A line of the price list names no offer or no price.", "Give it the columns OfferId or OfferName, MonthlyPrice such as 12.50 (12,50 in a file with semicolons), and Currency; -Culture names another way to write prices."),
    ];
}
