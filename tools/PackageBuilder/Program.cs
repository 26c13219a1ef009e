using System;
using System.IO;
using System.Linq;

namespace PartnerRelationships.PackageBuilder;

internal static class Program
{
    private const string Usage = """
        describe MANIFEST CHANGELOG STAGED FOLDER    writes into FOLDER the manifest, the bill of materials and the notices of the files that STAGED lists
        settle PACKAGE FILE                          writes PACKAGE, a .nupkg, to FILE so that the same content is the same bytes
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["describe", var manifest, var changelog, var staged, var folder]:
                Describe(manifest, changelog, staged, folder);
                return 0;
            case ["settle", var package, var file]:
                PackageFile.Settle(package, file);
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 64;
        }
    }

    private static void Describe(string manifest, string changelog, string staged, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = StagedFile.ReadList(staged);
        var packages = files.Where(file => file.Package is not null).GroupBy(file => file.Package!).OrderBy(group => group.Key.Id, StringComparer.OrdinalIgnoreCase).ToList();
        var described = new ModuleManifest(File.ReadAllText(manifest));
        Write(folder, "bom.cdx.json", BillOfMaterials.Of(described, packages));
        Write(folder, "THIRD-PARTY-NOTICES.txt", Notices.Of(packages.Select(group => group.Key)));
        // Folders as a whole: PowerShell looks for each name of the list at each import, and a hundred of them took it a tenth of its time.
        var names = files.Select(file => file.Path.Split('/')[0]).Distinct().Concat(["bom.cdx.json", "THIRD-PARTY-NOTICES.txt", Path.GetFileName(manifest)]);
        // Windows PowerShell takes a file without a mark for one of the machine's code page.
        Write(folder, Path.GetFileName(manifest), '\uFEFF' + described.Complete(names, ReleaseNotes.Of(File.ReadAllText(changelog), described.ProjectUri)));
    }

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text.ReplaceLineEndings("\n"));
}
