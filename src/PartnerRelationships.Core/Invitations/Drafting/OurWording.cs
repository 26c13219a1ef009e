using System.Globalization;
using System.IO;
using System.Text;

namespace PartnerRelationships.Core.Invitations.Drafting;

/// <summary>The wording that comes with the module, one resource for each language.</summary>
internal sealed class OurWording : ITemplateSource
{
    /// <summary>The language for those whose own we do not have.</summary>
    public const string Fallback = "en";

    /// <inheritdoc/>
    public TemplateText? Find(string culture)
    {
        var name = $"Wording.{culture.ToLower(CultureInfo.InvariantCulture)}.txt";
        using var resource = typeof(OurWording).Assembly.GetManifestResourceStream(name);
        if (resource is null)
        {
            return null;
        }

        using var reader = new StreamReader(resource, Encoding.UTF8);
        return new TemplateText(name, reader.ReadToEnd());
    }
}
