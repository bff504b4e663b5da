using System.Globalization;
using AssetSweep.Cli.Output;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;

namespace AssetSweep.Tests.Output;

internal sealed class CsvTests
{
    [Test]
    public void Rows_are_written_as_RFC_4180_says() => Assert.That(
        Written(["id", "note"], ["a", "one, two"], ["b", "say \"hi\""], ["c", "two\nlines"], ["d", null]),
        Is.EqualTo("id,note\r\na,\"one, two\"\r\nb,\"say \"\"hi\"\"\"\r\nc,\"two\nlines\"\r\nd,\r\n"));

    [Test]
    public void Numbers_stay_numbers() => Assert.That(
        Written(["a", "b", "c", "d", "e"], [-1, -2L, -0.5, -12.50m, true]),
        Is.EqualTo("a,b,c,d,e\r\n-1,-2,-0.5,-12.50,true\r\n"));

    [Test]
    public void Numbers_are_written_the_same_everywhere()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.That(Written(["a"], [-1.5]), Is.EqualTo("a\r\n-1.5\r\n"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("\r=1")]
    [TestCase("  =1")]
    [TestCase("\u3000=1")]
    [TestCase("\u00A0\u200B=1")]
    [TestCase("\n=1")]
    [TestCase("＝1")]
    [TestCase("＋1")]
    [TestCase("－1")]
    [TestCase(" ＠A1")]
    public void Text_that_could_start_a_formula_is_made_harmless(string text) => Assert.That(Csv.Harmless(text), Is.EqualTo("'" + text));

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("a=b")]
    [TestCase("web-01")]
    [TestCase("'=1")]
    public void Other_text_stays(string text) => Assert.That(Csv.Harmless(text), Is.EqualTo(text));

    [Test]
    public void Headings_are_text_from_outside_too() => Assert.That(Written(["=a"]), Is.EqualTo("'=a\r\n"));

    [Test]
    public void A_cell_of_another_type_is_a_bug() => Assert.That(() => Written(["a"], [TimeSpan.Zero]), Throws.ArgumentException);

    [Test]
    public void Whatever_is_written_reads_back_but_for_the_apostrophe()
    {
        var cells = Gen.Choose(0, 0xD7FF).Select(i => (char)i).Or(Gen.Elements<char>("=+-@\t\r\n\",; ＝a".ToCharArray())).ArrayOf().Select(c => new string(c));
        Prop.ForAll(cells.NonEmptyListOf().ToArbitrary(), row =>
        {
            using var reader = CsvReader.Create(new StringReader(Written([.. row.Select((_, i) => $"h{i}")], [.. row])), new CsvReaderOptions { Separator = ',' });
            reader.Read();
            return row.Select((cell, i) => reader.GetString(i) == Csv.Harmless(cell)).All(same => same);
        }).QuickCheckThrowOnFailure();
    }

    private static string Written(string[] headings, params object?[][] rows)
    {
        using var writer = new StringWriter();
        Csv.Write(writer, headings, rows);
        return writer.ToString();
    }
}
