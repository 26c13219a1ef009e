namespace PartnerRelationships.Sandbox.Seeding;

/// <summary>What a customer holds: each thing that blocks a removal alone, several at once, and what does not block.</summary>
internal enum CustomerMix
{
    Nothing,
    ActiveLegacy,
    NewCommerceInWindow,
    NewCommerceAfterWindow,
    NewCommerceSuspended,
    AzurePlan,
    ReservedInstance,
    Software,
    Several,
    LegacySuspended,
    NewCommerceDeleted,

    // From here on what only some customers further down have, so that earlier ones stay as they were.
    ContinuesExtended,
    EndsByItself,
    TermOver,
    NoWindow,
    Scheduled,
    SavingsPlan,
    Marketplace,
    Unheard,
    Disabled,
    NeverEnds,
    Advisor,
}
