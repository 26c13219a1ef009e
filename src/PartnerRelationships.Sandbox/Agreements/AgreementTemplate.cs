using Newtonsoft.Json.Linq;

namespace PartnerRelationships.Sandbox.Agreements;

/// <summary>The versions of the Microsoft Customer Agreement (contract A§7).</summary>
internal static class AgreementTemplate
{
    public const string CustomerAgreement = "MicrosoftCustomerAgreement";
    public const string Newest = "117a77b0-9360-443b-8795-c6dedc750cf9";
    public const string Link = "https://aka.ms/customeragreement";
    private const string Older = "998b88de-aa99-4388-a42c-1b3517d49490";

    public static readonly string[] ContactMembers = ["firstName", "lastName", "email", "phoneNumber"];

    public static bool IsKnown(string id) => id is Newest or Older;

    public static JArray All => [Version(Older, 1), Version(Newest, 2)];

    private static JObject Version(string id, int rank) => new() { ["templateId"] = id, ["agreementType"] = CustomerAgreement, ["agreementLink"] = Link, ["versionRank"] = rank };
}
