namespace PartnerRelationships.Core.Ledger;

/// <summary>The kinds of events that this version writes. They are text: a ledger may hold others.</summary>
public static class EventKinds
{
    /// <summary>An invitation was drafted.</summary>
    public const string InvitationDrafted = "InvitationDrafted";

    /// <summary>The text of an invitation was changed.</summary>
    public const string InvitationEdited = "InvitationEdited";

    /// <summary>An invitation was written to a file.</summary>
    public const string InvitationExported = "InvitationExported";

    /// <summary>An invitation, or a reminder of it, is about to be handed to a mail server.</summary>
    public const string InvitationSending = "InvitationSending";

    /// <summary>The mail server took it.</summary>
    public const string InvitationSent = "InvitationSent";

    /// <summary>The mail server refused it; nothing was sent.</summary>
    public const string InvitationNotSent = "InvitationNotSent";

    /// <summary>It came back.</summary>
    public const string InvitationBounced = "InvitationBounced";

    /// <summary>We no longer stand by it.</summary>
    public const string InvitationWithdrawn = "InvitationWithdrawn";

    /// <summary>The customer accepted.</summary>
    public const string InvitationAccepted = "InvitationAccepted";

    /// <summary>An invitation that was there before the ledger kept events came under its care.</summary>
    public const string InvitationAdopted = "InvitationAdopted";

    /// <summary>A run of removals began: somebody attested.</summary>
    public const string RemovalRunStarted = "RemovalRunStarted";

    /// <summary>A run is resumed: somebody attested again.</summary>
    public const string RemovalRunResumed = "RemovalRunResumed";

    /// <summary>A run is done, or stopped.</summary>
    public const string RemovalRunStopped = "RemovalRunStopped";

    /// <summary>A request that changes something for a customer is about to leave.</summary>
    public const string RemovalStepIntended = "RemovalStepIntended";

    /// <summary>The result of such a request.</summary>
    public const string RemovalStepEnded = "RemovalStepEnded";

    /// <summary>The removal of a customer ended, however it did.</summary>
    public const string RemovalEnded = "RemovalEnded";

    /// <summary>A step of a removal was undone.</summary>
    public const string RemovalStepUndone = "RemovalStepUndone";

    /// <summary>A removal plan was made; its hash of content is the plan's seal.</summary>
    public const string RemovalPlanMade = "RemovalPlanMade";

    /// <summary>A removal plan that was made elsewhere came under the ledger's care; its hash of content is the plan's seal.</summary>
    public const string RemovalPlanImported = "RemovalPlanImported";

    /// <summary>Somebody approved a removal plan.</summary>
    public const string RemovalPlanApproved = "RemovalPlanApproved";

    /// <summary>The draft of a notice that a relationship ends was written to a file.</summary>
    public const string RemovalNoticeDrafted = "RemovalNoticeDrafted";

    /// <summary>The evidence of a run was written to files; the hash of content is the bundle's, the correlation id the run's.</summary>
    public const string RemovalEvidenceExported = "RemovalEvidenceExported";

    /// <summary>A request that changes something of a customer's account is about to leave; the outcome has the same correlation id.</summary>
    public const string AccountChangeIntended = "AccountChangeIntended";

    /// <summary>The result of such a request.</summary>
    public const string AccountChangeEnded = "AccountChangeEnded";

    /// <summary>The policy of the partner was set; the detail is the whole of it, its hash of content the detail's.</summary>
    public const string RelationshipPolicySet = "RelationshipPolicySet";

    /// <summary>A notification of the service was taken in; the correlation id is the notification's, the hash of content its body's.</summary>
    public const string NotificationImported = "NotificationImported";

    /// <summary>A notification came whose tale the service did not show; it can be taken in again.</summary>
    public const string NotificationNotConfirmed = "NotificationNotConfirmed";

    /// <summary>A template of delegated administration was set; the detail is the whole of it, its hash of content the detail's.</summary>
    public const string DelegatedAdminTemplateSet = "DelegatedAdminTemplateSet";

    /// <summary>All of them, for completion.</summary>
    public static string[] All { get; } =
    [
        InvitationDrafted, InvitationEdited, InvitationExported, InvitationSending, InvitationSent, InvitationNotSent, InvitationBounced,
        InvitationWithdrawn, InvitationAccepted, InvitationAdopted,
        RemovalRunStarted, RemovalRunResumed, RemovalRunStopped, RemovalStepIntended, RemovalStepEnded, RemovalEnded, RemovalStepUndone,
        RemovalPlanMade, RemovalPlanImported, RemovalPlanApproved, RemovalNoticeDrafted, RemovalEvidenceExported,
        AccountChangeIntended, AccountChangeEnded, RelationshipPolicySet, DelegatedAdminTemplateSet, NotificationImported, NotificationNotConfirmed,
    ];
}
