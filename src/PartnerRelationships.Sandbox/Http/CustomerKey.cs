using System.Text;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Names and domains as they are compared: without case, composed.</summary>
internal static class CustomerKey
{
    // Upper case, because Greek has two lower-case sigmas and one capital.
    public static string Of(string text) => text.Normalize(NormalizationForm.FormC).ToUpperInvariant();
}
