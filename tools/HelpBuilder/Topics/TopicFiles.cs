using System.IO;
using System.Text;
using PartnerRelationships.HelpBuilder.Pages;

namespace PartnerRelationships.HelpBuilder.Topics;

/// <summary>The about_ topics of every culture: docs/CULTURE/about_*.md.</summary>
internal static class TopicFiles
{
    public static void Write(Checkout checkout, string folder)
    {
        foreach (var path in checkout.Topics())
        {
            var place = Path.Combine(folder, Path.GetFileName(Path.GetDirectoryName(path)!));
            Directory.CreateDirectory(place);
            // Windows PowerShell takes a file without a mark for the machine's code page.
            File.WriteAllText(Path.Combine(place, Path.GetFileNameWithoutExtension(path) + ".help.txt"), TopicText.Of(PageFile.Read(path)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }
    }
}
