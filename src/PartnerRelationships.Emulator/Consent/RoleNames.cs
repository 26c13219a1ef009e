using System;
using System.Collections.Generic;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>Microsoft Entra's built-in roles, which have the same ids in every tenant.</summary>
internal static class RoleNames
{
    private static readonly Dictionary<Guid, string> Known = new()
    {
        [new("62e90394-69f5-4237-9190-012177145e10")] = "Global Administrator",
        [new("9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3")] = "Application Administrator",
        [new("c4e39bd9-1100-46d3-8c65-fb160da0071f")] = "Authentication Administrator",
        [new("b0f54661-2d74-4c50-afa3-1ec803f12efe")] = "Billing Administrator",
        [new("158c047a-c907-4556-b7ef-446551a6b5f7")] = "Cloud Application Administrator",
        [new("7698a772-787b-4ac8-901f-60d6b08affd2")] = "Cloud Device Administrator",
        [new("17315797-102d-40b4-93e0-432062caca18")] = "Compliance Administrator",
        [new("88d8e3e3-8f55-4a1e-953a-9b9898b8876b")] = "Directory Readers",
        [new("9360feb5-f418-4baa-8175-e2a00bac4301")] = "Directory Writers",
        [new("8329153b-31d0-4727-b945-745eb3bc5f31")] = "Domain Name Administrator",
        [new("29232cdf-9323-42fd-ade2-1d097af3e4de")] = "Exchange Administrator",
        [new("f2ef992c-3afb-46b9-b7cf-a126ee74c451")] = "Global Reader",
        [new("fdd7a751-b60b-444a-984c-02652fe8fa1c")] = "Groups Administrator",
        [new("729827e3-9c14-49f7-bb1b-9608f156bbb8")] = "Helpdesk Administrator",
        [new("3a2c62db-5318-420d-8d74-23affee5d9d5")] = "Intune Administrator",
        [new("4d6ac14f-3453-41d0-bef9-a3e0c569773a")] = "License Administrator",
        [new("790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b")] = "Message Center Reader",
        [new("966707d0-3269-4727-9be2-8c3a10f19b9d")] = "Password Administrator",
        [new("7be44c8a-adaf-4e2a-84d6-ab2649e08a13")] = "Privileged Authentication Administrator",
        [new("e8611ab8-c189-46e8-94e1-60213ab1f814")] = "Privileged Role Administrator",
        [new("194ae4cb-b126-40b2-bd5b-6091b380977d")] = "Security Administrator",
        [new("5d6b6bb7-de71-4623-b4af-96380a352509")] = "Security Reader",
        [new("f023fd81-a637-4b56-95fd-791ac0226033")] = "Service Support Administrator",
        [new("f28a1f50-f6e7-4571-818b-6a12f2af6b6c")] = "SharePoint Administrator",
        [new("69091246-20e8-4a56-aa4d-066075b2a7a8")] = "Teams Administrator",
        [new("fe930be7-5e62-47db-91af-98c3a49a38b1")] = "User Administrator",
    };

    /// <summary>The role's name; null for one that is not built in, or newer than this table.</summary>
    public static string? Of(Guid role) => Known.GetValueOrDefault(role);
}
