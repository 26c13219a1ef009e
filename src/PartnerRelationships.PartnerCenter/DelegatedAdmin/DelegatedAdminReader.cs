using System;
using System.Collections.Generic;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.DelegatedAdmin;

/// <summary>Reads a delegated admin relationship (contract §6.2).</summary>
internal sealed class DelegatedAdminReader
{
    private List<string> roles = [];
    private string? id, name, status, duration, autoExtend, customerName, etag;
    private Guid? customer, provider;
    private bool? consentPending;
    private DateTimeOffset? created, modified, activated, ends;

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
        Roles = roles.ConvertAll(DirectoryRoles.NameOf),
        Duration = duration,
        AutoExtendDuration = autoExtend,
        CreatedOn = created,
        ModifiedOn = modified,
        ActivatedOn = activated,
        EndsOn = ends,
        ProviderTenantId = provider,
        IsPartnerConsentPending = consentPending,
        ETag = etag,
    };

    private void Member(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.ODataEtag:
                etag = json.Exact();
                break;
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
                ReadCustomer(json);
                break;
            case MemberNames.AccessDetails:
                roles = AccessDetails.Read(json);
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
            case MemberNames.LastModifiedDateTime:
                modified = json.Date();
                break;
            case MemberNames.ActivatedDateTime:
                activated = json.Date();
                break;
            case MemberNames.EndDateTime:
                ends = json.Date();
                break;
            default:
                OfProvider(json, member);
                break;
        }
    }

    // What an indirect provider made for its reseller says so (contract §6.2).
    private void OfProvider(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.IndirectProviderTenantId:
                provider = json.Id();
                break;
            case MemberNames.IsPartnerConsentPending:
                consentPending = json.Flag();
                break;
            default:
                json.Skip();
                break;
        }
    }

    // By itself: what it captures would be made for every member.
    private void ReadCustomer(JsonCursor json) => json.Object(member => Customer(json, member));

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
}
