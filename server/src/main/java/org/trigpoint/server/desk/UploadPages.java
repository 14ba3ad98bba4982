package org.trigpoint.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.trigpoint.evaluation.tables.Fault;
import org.trigpoint.evaluation.tables.FaultsFoundException;
import org.trigpoint.server.web.Page;

/// The page to which one brings two files.
@Controller
final class UploadPages {
    private static final int AT_ONCE = 2;

    private final Desks desks;
    private final DeskDoor door;
    private final Semaphore readers = new Semaphore(AT_ONCE);

    UploadPages(Desks desks, DeskDoor door) {
        this.desks = desks;
        this.door = door;
    }

    @GetMapping("/evaluate")
    ModelAndView form(HttpServletRequest request) {
        door.require(request);
        return form(List.of(), "", "");
    }

    @GetMapping("/evaluate/deleted")
    ModelAndView deleted(HttpServletRequest request) {
        return door.standing(request) == DeskDoor.Standing.OPEN
                ? form(List.of(), "", "deleted")
                : Page.of("desk/deleted").view();
    }

    @PostMapping("/evaluate")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> before,
            @RequestParam(required = false) @Nullable List<MultipartFile> after,
            @RequestParam(required = false) @Nullable List<MultipartFile> later,
            @RequestParam(defaultValue = "") String sheet,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        door.require(request);
        Upload upload = new Upload(sheet);
        add(upload, "before", before);
        add(upload, "after", after);
        add(upload, "follow-up", later);
        if (!upload.has("before")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    List.of(new Wrong("before", "desk.upload.before.missing")), sheet, "missing");
        }
        return kept(upload, sheet, response);
    }

    private static void add(Upload upload, String wave, @Nullable List<MultipartFile> files) {
        if (files != null) {
            files.forEach(file -> upload.add(wave, file));
        }
    }

    /// The two files that come with the program, of people who do not exist.
    @PostMapping("/evaluate/example")
    ModelAndView example(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        door.require(request);
        return kept(ExampleFiles.upload(), "", response);
    }

    private ModelAndView kept(Upload upload, String sheet, HttpServletResponse response)
            throws IOException {
        readers.acquireUninterruptibly();
        try {
            return new ModelAndView(seeOther("/evaluate/" + upload.onto(desks).token().text()));
        } catch (Upload.TooLargeException e) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            return form(wrong(upload, e.faults()), sheet, "");
        } catch (FaultsFoundException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(wrong(upload, e.faults()), sheet, "");
        } finally {
            readers.release();
        }
    }

    private static List<Wrong> wrong(Upload upload, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Wrong(upload.fieldOf(fault.file()), fault.sentence()))
                .toList();
    }

    private static ModelAndView form(List<Wrong> wrong, String sheet, String said) {
        return Page.of("desk/upload")
                .with("wrong", wrong)
                .with("sheet", sheet)
                .with("said", said)
                .view();
    }

    static View seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
