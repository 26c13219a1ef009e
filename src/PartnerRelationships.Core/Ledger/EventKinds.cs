namespace PartnerRelationships.Core.Ledger;

/// <summary>The kinds of events that this version writes. They are text: a ledger may hold others.</summary>
public static class EventKinds
{
    /// <summary>An invitation was drafted.</summary>
    public const string InvitationDrafted = "InvitationDrafted";

    /// <summary>The text of an invitation was changed.</summary>
    public const string InvitationEdited = "InvitationEdited";

    /// <summary>The customer accepted.</summary>
    public const string InvitationAccepted = "InvitationAccepted";

    /// <summary>An invitation that was there before the ledger kept events came under its care.</summary>
    public const string InvitationAdopted = "InvitationAdopted";

    /// <summary>All of them, for completion.</summary>
    public static string[] All { get; } = [InvitationDrafted, InvitationEdited, InvitationAccepted, InvitationAdopted];
}
