using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>How a customer's delegated administration differs from a template: one object for each active relationship, or one if there is none.</summary>
public sealed record DelegatedAdminComparison
{
    /// <summary>The template's name.</summary>
    public string Template { get; init; } = "";

    /// <summary>The customer's tenant id; null if Microsoft Graph does not say which customer it is.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name; null if unknown.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Graph's id of the relationship; null if none is in force.</summary>
    public string? RelationshipId { get; init; }

    /// <summary>The relationship's name; null if none is in force.</summary>
    public string? RelationshipName { get; init; }

    /// <summary>When it ends; null if unknown, or none is in force.</summary>
    public DateTimeOffset? EndsOn { get; init; }

    /// <summary>The findings, most severe first; none if everything matches the template.</summary>
    public IReadOnlyList<DelegatedAdminFinding> Findings { get; init => field = PrintedList<DelegatedAdminFinding>.Of(value); } = PrintedList<DelegatedAdminFinding>.None;

    /// <summary>Whether it matches the template; null if no difference was found, but something could not be read.</summary>
    public bool? Fits => Findings.Count == 0 ? true : Findings.Any(finding => finding.Kind != DelegatedAdminDifference.Unknown) ? false : null;

    /// <summary>When it was read.</summary>
    public DateTimeOffset ReadOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CustomerName ?? CustomerId?.ToString() ?? RelationshipId}: {(Fits is null ? "unknown" : Fits.Value ? "as the template" : "differs")}";
}

/// <summary>One difference between a relationship and a template, or something that could not be read.</summary>
public sealed record DelegatedAdminFinding
{
    /// <summary>What it is.</summary>
    public DelegatedAdminDifference Kind { get; init; }

    /// <summary>Its severity.</summary>
    public FindingSeverity Severity { get; init; }

    /// <summary>Details, as a sentence.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The command that corrects it, or reads it again; null if something else must be corrected first.</summary>
    public string? Command { get; init; }

    /// <summary>The plan step that corrects it; null if there is none.</summary>
    public PlannedStep? Step { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Detail}";
}

/// <summary>How a delegated admin relationship can differ from a template.</summary>
public enum DelegatedAdminDifference
{
    /// <summary>Something could not be read, or is unknown to this version: whether it differs is unknown.</summary>
    Unknown,

    /// <summary>No relationship of the customer's is in force.</summary>
    NoActiveRelationship,

    /// <summary>The relationship gives the Global Administrator role, and the template does not.</summary>
    GlobalAdministrator,

    /// <summary>The relationship lacks roles of the template.</summary>
    RolesMissing,

    /// <summary>The relationship gives roles that the template does not.</summary>
    RolesTooMany,

    /// <summary>A group of the template has no roles of the relationship.</summary>
    GroupMissing,

    /// <summary>A group has roles, but the template does not include it.</summary>
    GroupNotInTemplate,

    /// <summary>A group of the template lacks roles.</summary>
    GroupRolesMissing,

    /// <summary>A group of the template has roles that the template does not give it.</summary>
    GroupRolesTooMany,

    /// <summary>It ends soon, and is not extended automatically.</summary>
    Expiring,

    /// <summary>Its automatic extension is on but should be off, or vice versa.</summary>
    AutoExtendDiffers,
}
