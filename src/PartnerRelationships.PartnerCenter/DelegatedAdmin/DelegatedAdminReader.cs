using System;
using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Reads a delegated admin relationship (contract §6.2).</summary>
internal sealed class DelegatedAdminReader
{
    private readonly List<string> roles = [];
    private string? id, name, status, duration, autoExtend, customerName;
    private Guid? customer;
    private DateTimeOffset? created, activated, ends;

    /// <summary>Reads the next value.</summary>
    public static DelegatedAdminRelationship Read(JsonCursor json)
    {
        var reader = new DelegatedAdminReader();
        json.Object(member => reader.Member(json, member));
        return reader.ToRelationship();
    }

    /// <summary>Reads the whole text.</summary>
    public static DelegatedAdminRelationship ReadRoot(JsonCursor json)
    {
        var reader = new DelegatedAdminReader();
        json.Root(member => reader.Member(json, member));
        return reader.ToRelationship();
    }

    private DelegatedAdminRelationship ToRelationship() => new()
    {
        RelationshipId = id ?? throw new FormatException("A relationship in it has no id."),
        DisplayName = name ?? "",
        CustomerId = customer,
        CustomerName = customerName,
        Status = status ?? "unknown",
        RoleIds = roles,
        Duration = duration,
        AutoExtendDuration = autoExtend,
        CreatedOn = created,
        ActivatedOn = activated,
        EndsOn = ends,
    };

    private void Member(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.Id:
                id = json.Text();
                break;
            case MemberNames.DisplayName:
                name = json.Text();
                break;
            case MemberNames.Status:
                status = json.Text();
                break;
            case MemberNames.Customer:
                json.Object(part => Customer(json, part));
                break;
            case MemberNames.AccessDetails:
                json.Object(part => Access(json, part));
                break;
            default:
                Term(json, member);
                break;
        }
    }

    private void Term(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.Duration:
                duration = json.Text();
                break;
            case MemberNames.AutoExtendDuration:
                autoExtend = json.Text();
                break;
            case MemberNames.CreatedDateTime:
                created = json.Date();
                break;
            case MemberNames.ActivatedDateTime:
                activated = json.Date();
                break;
            case MemberNames.EndDateTime:
                ends = json.Date();
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void Customer(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.TenantId:
                customer = json.Id();
                break;
            case MemberNames.DisplayName:
                customerName = json.Text();
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void Access(JsonCursor json, string member)
    {
        if (member == MemberNames.UnifiedRoles)
        {
            json.Array(() => json.Object(part => Role(json, part)));
        }
        else
        {
            json.Skip();
        }
    }

    private void Role(JsonCursor json, string member)
    {
        if (member != MemberNames.RoleDefinitionId)
        {
            json.Skip();
        }
        else if (json.Text() is { } role)
        {
            roles.Add(role);
        }
    }
}
