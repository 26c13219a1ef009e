using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Sandbox.Subscriptions;

namespace PartnerRelationships.Sandbox.Licences;

/// <summary>What the offers of this sandbox give licences of. The ids, part numbers and services are those that Microsoft publishes.</summary>
internal static class Products
{
    private static readonly Plan Exchange = new("9aaf7827-d63c-4b61-89c3-182f06f82e5c", "EXCHANGE_S_STANDARD", "Exchange Online (Plan 1)");
    private static readonly Plan ExchangeEnterprise = new("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE_S_ENTERPRISE", "Exchange Online (Plan 2)");
    private static readonly Plan SharePoint = new("c7699d2e-19aa-44de-8edf-1736da088ca1", "SHAREPOINTSTANDARD", "SharePoint (Plan 1)");
    private static readonly Plan SharePointEnterprise = new("5dbe027f-2339-4123-9542-606e4d348a72", "SHAREPOINTENTERPRISE", "SharePoint (Plan 2)");
    private static readonly Plan WebApps = new("e95bec33-7c88-4a70-8e19-b10bd9d0c014", "SHAREPOINTWAC", "Office for the Web");
    private static readonly Plan Teams = new("57ff2da0-773e-42df-b2af-ffb7a2317929", "TEAMS1", "Microsoft Teams");
    private static readonly Plan Yammer = new("7547a3fe-08ee-4ccb-b430-5077c5041653", "YAMMER_ENTERPRISE", "Yammer Enterprise");
    private static readonly Plan Apps = new("43de0ff5-c92c-492b-9116-175376d08c38", "OFFICESUBSCRIPTION", "Microsoft 365 Apps for Enterprise");
    private static readonly Plan BusinessApps = new("094e7854-93fc-4d55-b2c0-3ab5369ebdc1", "OFFICE_BUSINESS", "Microsoft 365 Apps for Business");
    private static readonly Plan OneDrive = new("13696edf-5a08-49f6-8134-03083ed8ba30", "ONEDRIVESTANDARD", "OneDrive for Business (Plan 1)");
    private static readonly Plan Directory = new("41781fb2-bc02-4b7c-bd55-b576c07bb09d", "AAD_PREMIUM", "Microsoft Entra ID P1");
    private static readonly Plan Protection = new("6c57d4b6-3b23-47a5-9bc9-69f17b4947b3", "RMS_S_PREMIUM", "Azure Information Protection Premium P1");
    private static readonly Plan Intune = new("c1ec4a95-1f05-45b3-a911-aa3fa01094f5", "INTUNE_A", "Microsoft Intune Plan 1");
    private static readonly Plan SecondFactor = new("8a256a2b-b617-496d-b51b-e76466e88db0", "MFA_PREMIUM", "Microsoft Azure Multi-Factor Authentication");

    private static readonly Product ExchangeOnly = new("4b9405b0-7788-4568-add1-99614e613b69", "EXCHANGESTANDARD", "Exchange Online (Plan 1)", [Exchange]);
    private static readonly Product BusinessStandard =
        new("f245ecc8-75af-4f8e-b61f-27d8114de5f3", "O365_BUSINESS_PREMIUM", "Microsoft 365 Business Standard", [Exchange, SharePoint, WebApps, Teams, Yammer, BusinessApps]);

    private static readonly Product BusinessBasic =
        new("3b555118-da6a-4418-894f-7df1e2096870", "O365_BUSINESS_ESSENTIALS", "Microsoft 365 Business Basic", [Exchange, SharePoint, WebApps, Teams, Yammer]);

    private static readonly Product Mobility = new("efccb6f7-5641-4e0e-bd10-b4976e1bf68e", "EMS", "Enterprise Mobility + Security E3", [Protection, Directory, Intune, SecondFactor]);

    private static readonly Dictionary<string, Product> ByOffer = new()
    {
        ["Exchange Online (Plan 1)"] = ExchangeOnly,
        ["Office 365 Business Premium"] = BusinessStandard,
        ["Microsoft 365 Business Standard"] = BusinessStandard,
        ["Office 365 Business Essentials"] = BusinessBasic,
        ["Microsoft 365 Business Basic"] = BusinessBasic,
        ["Office 365 Enterprise E3"] =
            new("6fd2c87f-b296-42f0-b197-1e91e994b900", "ENTERPRISEPACK", "Office 365 E3", [ExchangeEnterprise, SharePointEnterprise, WebApps, Teams, Yammer, Apps]),
        ["Enterprise Mobility + Security E3"] = Mobility,
        ["Microsoft 365 Business Premium"] =
            new("cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", "SPB", "Microsoft 365 Business Premium", [Exchange, SharePoint, WebApps, Teams, Yammer, BusinessApps, Directory, Protection, Intune]),
        ["Microsoft 365 E3"] =
            new("05e9a617-0261-4cee-bb44-138d3ef5d965", "SPE_E3", "Microsoft 365 E3", [ExchangeEnterprise, SharePointEnterprise, WebApps, Teams, Yammer, Apps, .. Mobility.Plans]),
        ["Microsoft 365 Apps for business"] = new("cdd28e44-67e3-425e-be4c-737fab2899d3", "O365_BUSINESS", "Microsoft 365 Apps for Business", [BusinessApps, OneDrive, WebApps]),

        // Not managed by Entra ID: of the other licence group, and without a name.
        ["Tailspin Backup for Microsoft 365"] = new("9c2f5b1e-7d7a-4a53-8a0e-2f6f8e1b7c44", "TAILSPIN_BACKUP", null, [new("5e3f0c52-4b8d-4a9b-9d53-0d1f2a6c7b88", "TAILSPIN_BACKUP", "Tailspin Backup")]) { Group = Product.OtherGroup },
    };

    /// <summary>What an offer gives licences of; null for none.</summary>
    public static Product? Of(Offer offer) => ByOffer.TryGetValue(offer.Name, out var product) ? product : null;

    public static Product? Find(string skuId) => ByOffer.Values.FirstOrDefault(product => string.Equals(product.Id, skuId, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A product that users get licences of.</summary>
internal sealed record Product(string Id, string PartNumber, string? Name, IReadOnlyList<Plan> Plans)
{
    public const string FirstGroup = "group1", OtherGroup = "group2";

    /// <summary>Who manages it (contract §5.14).</summary>
    public string Group { get; init; } = FirstGroup;
}

/// <summary>A service that belongs to a product.</summary>
internal sealed record Plan(string Id, string ServiceName, string Name);
