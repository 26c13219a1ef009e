using PartnerRelationships.Sandbox.Http;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Partners;

/// <summary>What the partner may do: the one place where its kind and the removal policy are weighed.</summary>
/// <remarks>Microsoft says that an indirect reseller transacts and removes relationships through its provider. Under
/// <see cref="RemovalPolicy.ResellersMayRemove"/> the sandbox lets it do both by itself, because a removal is only possible
/// for one who can also end the subscriptions that stand in its way.</remarks>
internal sealed class PartnerRights(OwnPartner partner, RemovalPolicy policy, RefusalForm form)
{
    public OwnPartner Partner => partner;

    public bool MayEndCommerce => partner.Type != PartnerType.IndirectReseller || policy == RemovalPolicy.ResellersMayRemove;

    /// <summary>How the partner is refused what it may not do.</summary>
    /// <param name="words">What the service says where it says something.</param>
    public Refusal Refuse(string words) => form switch
    {
        RefusalForm.NotAllowed => new Refusal(403, 600006, "The requested action is not allowed"),
        RefusalForm.Empty => Refusal.Wordless(403),
        RefusalForm.BadParameter => Refusal.BadInput("The request is not valid."),
        _ => Refusal.MayNot(words),
    };

    public bool MayCreateCustomers => partner.Type != PartnerType.IndirectReseller && !partner.ActsForOther;

    public bool MayConfirmAgreements => partner.Type != PartnerType.IndirectReseller;

    /// <summary>Whether delegated privileges outlive the relationship: the article of 2020 says so, the current one denies it.</summary>
    public bool DelegatedAccessOutlivesRelationship => policy == RemovalPolicy.ResellersMayRemove;
}
