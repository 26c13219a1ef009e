using System;

namespace PartnerRelationships.Core.Audit;

/// <summary>One record of the service's log.</summary>
public sealed record AuditRecord
{
    /// <summary>The operation that ended a reseller relationship.</summary>
    public const string RelationshipRemoved = "remove_partner_customer_relationship";

    /// <summary>The operation that ended delegated administrative privileges (DAP).</summary>
    public const string PrivilegesEnded = "dap_admin_relationship_terminated";

    /// <summary>The operation that a new customer came with.</summary>
    public const string CustomerAdded = "add_customer";

    /// <summary>The record's id.</summary>
    public string RecordId { get; init; } = "";

    /// <summary>What was done; newer ones than we know pass through.</summary>
    public string Operation { get; init; } = "";

    /// <summary>succeeded, failed, progress, decline or anything newer.</summary>
    public string Status { get; init; } = "";

    /// <summary>The customer; null when it is about none.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Who did it; null for an application.</summary>
    public string? UserName { get; init; }

    /// <summary>The application that did it.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The correlation id of the request that did it.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset OccurredOn { get; init; }
}
