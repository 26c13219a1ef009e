using System;
using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Licences;

/// <summary>The product of an SKU or of a licence while it is read: both have one, and service plans (contract A.7, A.8).</summary>
internal sealed class ProductDraft
{
    private readonly List<ServicePlan> plans = [];
    private string? id;

    public string? Name { get; private set; }

    public string? PartNumber { get; private set; }

    public string? Group { get; private set; }

    public string? TargetType { get; private set; }

    public IReadOnlyList<ServicePlan> Plans => plans;

    public string RequireId() => id ?? throw new FormatException("A product in it has no id.");

    /// <summary>Reads a member of what has the product; passes over others.</summary>
    public void Member(JsonCursor json, string member)
    {
        switch (member)
        {
            case MemberNames.ProductSku:
                json.Object(part => Product(json, part));
                break;
            case MemberNames.ServicePlans:
                json.Array(() => plans.Add(Plan(json)));
                break;
            default:
                json.Skip();
                break;
        }
    }

    private void Product(JsonCursor json, string part)
    {
        switch (part)
        {
            case MemberNames.Id:
                id = json.Text();
                break;
            case MemberNames.Name:
                Name = json.Text();
                break;
            case MemberNames.SkuPartNumber:
                PartNumber = json.Text();
                break;
            case MemberNames.LicenseGroupId:
                Group = json.Text();
                break;
            case MemberNames.TargetType:
                TargetType = json.Text();
                break;
            default:
                json.Skip();
                break;
        }
    }

    private static ServicePlan Plan(JsonCursor json)
    {
        string? id = null, name = null, service = null, status = null, target = null;
        json.Object(part =>
        {
            switch (part)
            {
                case MemberNames.Id:
                    id = json.Text();
                    break;
                case MemberNames.DisplayName:
                    name = json.Text();
                    break;
                case MemberNames.ServiceName:
                    service = json.Text();
                    break;
                case MemberNames.CapabilityStatus:
                    status = json.Text();
                    break;
                case MemberNames.TargetType:
                    target = json.Text();
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return new ServicePlan(id ?? throw new FormatException("A service plan in it has no id."), name, service, status, target);
    }
}
